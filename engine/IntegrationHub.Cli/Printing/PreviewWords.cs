using System.Text.Json;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Printing;

/// <summary>A preview, for the person who agrees to it or does not.</summary>
internal static class PreviewWords
{
    /// <param name="preview">The preview.</param>
    /// <param name="next">The command line that does it.</param>
    public static string Of(Preview preview, string next)
    {
        var sheet = new Sheet()
            .Line(preview.Says)
            .Line()
            .Row("environment", preview.Environment)
            .Row("now", preview.Present is { } present ? Brief.Of(present) : [])
            .Row("changes", (preview.Changes ?? []).Select(c => $"{c.Field}: {Shown(c.From)} → {Shown(c.To)}"))
            .Row("request", $"{preview.Request.Method} {preview.Request.Url}")
            .Row("", preview.Request.Headers.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"))
            .Row("", preview.Request.Body is { } body ? [body] : [])
            .Row("filled in", preview.DefaultsApplied.Select(d => $"{d.Key}: {d.Value?.ToJsonString(HubJson.Options)}"))
            .Row("read as", preview.Coercions.Select(c => $"{c.Field}: {c.From} as {c.To}"))
            .Row("ask first", preview.Questions)
            .Row("policy", $"{preview.Policy.Class}: {preview.Policy.Rule}")
            .Row("limits", (preview.Policy.Limits ?? []).Select(l => $"{l.Name}: {l.Allows}; left {string.Join(" and ", new[] { l.LeftAmount, l.LeftCount is { } calls ? $"{calls} calls" : null }.OfType<string>())}"))
            .Row("proposal", preview.Id is { } id ? [id] : [])
            .Row("token", preview.Token is { } token ? [$"{token} (once, until {Moment.Of(preview.ExpiresAt!.Value)})"] : [])
            .Line();
        if (preview is { Policy.Class: "approve", Id: not null })
            sheet.Line("A person in charge has to approve it first:").Line().Line($"  ./hub approve {preview.Id}").Line();
        return preview.Policy.Class == "deny"
            ? sheet.Line("Nothing was sent, and the policy does not allow it.").ToString()
            : sheet.Line("Nothing was sent. To do it:").Line().Line($"  {next}").ToString();
    }

    private static string Shown(JsonElement? value) => value is { } there ? PlainText.Clip(there.GetRawText()) : "nothing";
}
