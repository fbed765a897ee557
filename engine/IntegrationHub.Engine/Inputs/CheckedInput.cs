using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Inputs;

/// <summary>An input that fits its tool's schema, in the service's own terms and with the cautious values filled in.</summary>
/// <remarks>Only <see cref="InputChecker"/> makes one, so what holds one holds a check that passed.</remarks>
public sealed class CheckedInput
{
    internal CheckedInput(Tool tool, JsonElement values, JsonObject defaultsApplied, IReadOnlyList<Coercion> coercions, IReadOnlyList<string> questions)
    {
        Tool = tool;
        Values = values;
        DefaultsApplied = defaultsApplied;
        Coercions = coercions;
        Questions = questions;
        Canonical = CanonicalJson.Write(values);
    }

    /// <summary>The tool it is for.</summary>
    public Tool Tool { get; }

    /// <summary>The values under the service's names: times are Unix seconds, currencies small letters.</summary>
    public JsonElement Values { get; }

    /// <summary>Which of the values were filled in.</summary>
    public JsonObject DefaultsApplied { get; }

    /// <summary>Which of the values were given in another form.</summary>
    public IReadOnlyList<Coercion> Coercions { get; }

    /// <summary>What to ask the user first.</summary>
    public IReadOnlyList<string> Questions { get; }

    /// <summary>The values as canonical JSON: equal inputs have equal text.</summary>
    public string Canonical { get; }
}
