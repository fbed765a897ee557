using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Http.Requests;

/// <summary>What a request to preview or call carries. What <see cref="Input"/> means is for the hub to check.</summary>
/// <param name="Input">The tool's input, unchecked.</param>
/// <param name="Connection">The connection's name, or null.</param>
/// <param name="Confirmation">The confirmation token, or null.</param>
internal sealed record CallBody(JsonElement Input, string? Connection, string? Confirmation)
{
    private static readonly string[] ToPreview = ["connection", "input"];
    private static readonly string[] ToCall = ["confirmation", "connection", "input"];

    public static HubResult<CallBody> ForPreview(JsonElement body) => Read(body, ToPreview);

    public static HubResult<CallBody> ForCall(JsonElement body) => Read(body, ToCall);

    private static HubResult<CallBody> Read(JsonElement body, string[] allowed)
    {
        if (body.ValueKind is not JsonValueKind.Object)
            return RequestErrors.BadRequest("The body must be a JSON object: {\"input\": {…}}.");

        foreach (var member in body.EnumerateObject())
        {
            if (!allowed.Contains(member.Name, StringComparer.Ordinal))
                return RequestErrors.UnknownMember(member.Name, allowed, "The body");
            if (member.Name != "input" && member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                return RequestErrors.BadRequest($"\"{member.Name}\" must be text or left out.", member.Name);
        }

        if (!body.TryGetProperty("input", out var input))
            return RequestErrors.BadRequest("The body has no \"input\"; give {} for a tool that needs none.", "input") with
            {
                Allowed = allowed,
            };
        return new CallBody(input.Clone(), Text(body, "connection"), Text(body, "confirmation"));
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.GetString() : null;
}
