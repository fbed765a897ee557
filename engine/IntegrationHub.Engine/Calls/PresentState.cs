using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Inputs;

namespace IntegrationHub.Engine.Calls;

/// <summary>Reads what a write is about to change, where its manifest names the read.</summary>
internal sealed class PresentState(ToolCatalog catalog, Sender sender)
{
    /// <summary>The read's result; a null element when the manifest names none, or the input lacks a field it needs.</summary>
    /// <returns>An error when the read was refused: what can't be seen can't be agreed to.</returns>
    public async Task<HubResult<PresentShown>> ReadAsync(
        CheckedInput input, Connection connection, DateTimeOffset now, CancellationToken cancellation)
    {
        if (input.Tool.Manifest.Preview is not { } guide || ReadOf(input.Tool) is not { } read) return PresentShown.Nothing;
        if (Fill(guide.With, input.Values) is not { } with) return PresentShown.Nothing;
        if (!InputChecker.Check(read, new(with), now).TryGet(out var checkedRead, out var refusal)) return refusal;
        var result = await sender.ReadAsync(checkedRead, connection, cancellation);
        return result.TryGet(out var shown, out var error) ? Shown(shown.Result) : Unseen(error, guide.With);
    }

    /// <summary>The read that shows what a tool is about to change; null when its manifest names none.</summary>
    public Tool? ReadOf(Tool tool) => tool.Manifest.Preview?.Read is { } read ? catalog.Find(read) : null;

    // What is no object has no state to show; the sentence then speaks from the input alone.
    private static PresentShown Shown(JsonElement state) =>
        state.ValueKind == JsonValueKind.Object ? new(SecretFields.Clean(state)) : PresentShown.Nothing;

    // Only a read was sent, and of the write that is previewed nothing; the field at fault is the one the read took its own from.
    private static HubError Unseen(HubError error, IReadOnlyDictionary<string, JsonElement> with)
    {
        var field = error.Field is not null && with.TryGetValue(error.Field, out var source) && source.ToString() is ['$', .. var name]
            ? name
            : error.Field;
        return error with { Field = field, Sent = Sent.No };
    }

    private static JsonElement? Fill(IReadOnlyDictionary<string, JsonElement> with, JsonElement values)
    {
        var input = new JsonObject();
        foreach (var (name, value) in with)
        {
            var filled = value;
            if (value.ValueKind == JsonValueKind.String && value.GetString() is ['$', .. var field])
            {
                if (!values.TryGetProperty(field, out filled)) return null;
            }

            input[name] = JsonNode.Parse(filled.GetRawText());
        }

        return JsonSerializer.SerializeToElement(input);
    }
}
