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
    private const int MostWords = 20;

    /// <summary>The error with as many of its findings as fit.</summary>
    public static CallToolResult Of(HubError error)
    {
        var shown = error.Findings?.Count ?? 0;
        while (true)
        {
            var answer = Of(error, shown);
            if (Answer.Bytes(answer) <= Answer.MostBytes) return answer;
            if (shown <= 1) return Of(Shortened(error), shown);
            shown -= Math.Max(1, shown / 4);
        }
    }

    private static CallToolResult Of(HubError error, int findings)
    {
        var left = (error.Findings?.Count ?? 0) - findings;
        var text = new StringBuilder($"error {error.Code}: {Quoting.Line(error.Message, Longest)}");
        if (error.Hint is { } hint) text.Append($"\nhint: {Quoting.Line(hint, Longest)}");
        foreach (var finding in (error.Findings ?? []).Take(findings).Skip(1)) text.Append($"\nalso {finding.Code} {finding.Field}: {Quoting.Line(finding.Message, Longest)}");
        if (left > 0) text.Append($"\n{left} more did not fit; they are told when these are corrected");
        text.Append($"\nsent: {Names.Of(error.Sent)}, retryable: {(error.Retryable ? "yes" : "no")}");
        return Answer.Of(
            new { Error = error with { Findings = error.Findings?.Take(findings).ToList() }, FindingsLeftOut = left > 0 ? left : (int?)null },
            text.ToString(),
            isError: true);
    }

    // Nothing of the hub is as long; what a service says may be.
    private static HubError Shortened(HubError error) => error with
    {
        Message = Quoting.Line(error.Message, Longest),
        Hint = error.Hint is { } hint ? Quoting.Line(hint, Longest) : null,
        Field = error.Field is { } field ? Quoting.Line(field, Longest) : null,
        Allowed = error.Allowed?.Take(MostWords).Select(Quoting.Clip).ToList(),
        Findings = error.Findings?.Take(1).Select(finding => finding with { Message = Quoting.Line(finding.Message, Longest), Allowed = [.. finding.Allowed.Take(MostWords).Select(Quoting.Clip)] }).ToList(),
        Stripe = error.Stripe is { } said ? said with { Message = said.Message is { } message ? Quoting.Line(message, Longest) : null } : null,
    };
}
