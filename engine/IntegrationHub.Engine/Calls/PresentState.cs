using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Calls;

/// <summary>Reads what a write is about to change, where its manifest names the read.</summary>
internal sealed class PresentState(ToolCatalog catalog, Sender sender)
{
    /// <summary>The result of the first read whose fields are given; nothing when the manifest names none, or the input lacks what they need.</summary>
    /// <returns>An error when the read was refused: what can't be seen can't be agreed to.</returns>
    public async Task<HubResult<PresentShown>> ReadAsync(
        CheckedInput input, Connection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        if (FirstGiven(input) is not { } guide || catalog.Find(guide.Tool) is not { } read) return PresentShown.Nothing;
        if (!InputChecker.Check(read, new(Fill(guide, input.Values)), now).TryGet(out var checkedRead, out var refusal)) return refusal;
        if (await sender.Keys.RefusalAsync(read, connection, cancellation) is { } unavailable) return unavailable;
        var result = await sender.ReadAsync(checkedRead, connection, cancellation);
        return result.TryGet(out var shown, out var error) ? Shown(read, shown.Result) : Unseen(error, guide.With);
    }

    /// <summary>The tool that reads it; null when nothing is read.</summary>
    public Tool? ReadBy(CheckedInput input) => FirstGiven(input) is { } guide ? catalog.Find(guide.Tool) : null;

    private static PresentRead? FirstGiven(CheckedInput input) => input.Tool.Manifest.Preview?.Reads.FirstOrDefault(
        read => read.Taken.All(taken => input.Values.TryGetProperty(taken.Field, out _)));

    // What is no object has no state to show; the sentence then speaks from the input alone.
    private static PresentShown Shown(Tool read, JsonElement state) =>
        state.ValueKind == JsonValueKind.Object ? new(SecretFields.Clean(state), read) : PresentShown.Nothing;

    // Only a read was sent, and of the write that is previewed nothing; the field at fault is the one the read took its own from.
    private static HubError Unseen(HubError error, IReadOnlyDictionary<string, JsonElement> with)
    {
        var field = error.Field is not null && with.TryGetValue(error.Field, out var source) && source.ToString() is ['$', .. var name]
            ? name
            : error.Field;
        return error with { Field = field, Sent = Sent.No };
    }

    private static JsonElement Fill(PresentRead read, JsonElement values)
    {
        var input = new JsonObject();
        foreach (var (name, value) in read.With) input[name] = JsonNode.Parse(value.GetRawText());
        foreach (var (name, field) in read.Taken) input[name] = JsonNode.Parse(values.GetProperty(field).GetRawText());
        return JsonSerializer.SerializeToElement(input);
    }
}
