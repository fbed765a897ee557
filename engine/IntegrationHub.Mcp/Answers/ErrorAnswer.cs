using System.Text;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Answers;

/// <summary>An error in the one shape of every surface, as a result that the model sees and can act on.</summary>
internal static class ErrorAnswer
{
    private const int Longest = 1_000;

    public static CallToolResult Of(HubError error)
    {
        var text = new StringBuilder($"error {error.Code}: {Quoting.Line(error.Message, Longest)}");
        if (error.Hint is { } hint) text.Append($"\nhint: {hint}");
        foreach (var finding in (error.Findings ?? []).Skip(1)) text.Append($"\nalso {finding.Code} {finding.Field}: {Quoting.Line(finding.Message, Longest)}");
        text.Append($"\nsent: {Names.Of(error.Sent)}, retryable: {(error.Retryable ? "yes" : "no")}");
        return Answer.Of(new { Error = error }, text.ToString(), isError: true);
    }
}
