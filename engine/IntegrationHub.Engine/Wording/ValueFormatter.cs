using System.Text.Json;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Wording;

/// <summary>Prints what a template places into a text: objects and lists as JSON, clipped; true and false as JSON writes them.</summary>
internal sealed class ValueFormatter : IFormatter, IFormatterProvider
{
    private const int Longest = 120;

    /// <inheritdoc/>
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return type == typeof(bool) || typeof(IShownJson).IsAssignableFrom(type);
    }

    /// <inheritdoc/>
    public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(value switch
    {
        IShownJson { Json.ValueKind: JsonValueKind.String or JsonValueKind.Null } word => word.Json.GetString(),
        IShownJson shown => Quoting.Line(JsonSerializer.Serialize(shown.Json, HubJson.Options), Longest),
        true => "true",
        _ => "false",
    });
}
