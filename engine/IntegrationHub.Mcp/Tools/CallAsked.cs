using System.Text.Json;
using IntegrationHub.Mcp.Answers;

namespace IntegrationHub.Mcp.Tools;

/// <summary>A call of an endpoint, whichever way it was asked for.</summary>
/// <param name="Tool">The endpoint's tool.</param>
/// <param name="Input">Its input, unchecked.</param>
/// <param name="Confirmation">The token of a proposal, or null.</param>
/// <param name="Connection">The connection's name, or null.</param>
/// <param name="Fields">What of the result to show.</param>
/// <param name="MaxItems">Of a list, how many to fetch; null for the page that is asked for.</param>
internal sealed record CallAsked(string Tool, JsonElement Input, string? Confirmation, string? Connection, FieldChoice Fields, int? MaxItems)
{
    private const string Own = "hub_";

    /// <summary>What <c>call_tool</c> was given.</summary>
    public static CallAsked Of(Arguments arguments) => new(
        arguments.Text("tool")!,
        arguments.Object("input"),
        arguments.Text("confirmation"),
        arguments.Text("connection"),
        FieldChoice.Read(arguments.Text("fields")),
        arguments.Number("max_items"));

    /// <summary>What an endpoint's own tool was given: its fields, and beside them those whose names begin with <c>hub_</c>.</summary>
    public static CallAsked Of(string tool, Arguments arguments)
    {
        var input = arguments.Members.Where(member => !member.Key.StartsWith(Own, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        return new(
            tool,
            JsonSerializer.SerializeToElement(input),
            arguments.Text(Own + "confirmation"),
            arguments.Text(Own + "connection"),
            FieldChoice.Read(arguments.Text(Own + "fields")),
            arguments.Number(Own + "max_items"));
    }
}
