using System.Globalization;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Turns an <c>integration.yaml</c> of the right shape into an <see cref="IntegrationManifest"/>.</summary>
internal static class IntegrationBinder
{
    /// <summary>Binds the file of the folder of that name.</summary>
    public static IntegrationManifest Bind(string name, SourceMap root) => new()
    {
        Name = name,
        Title = root.Text("title"),
        Summary = root.Text("summary"),
        BaseUrl = new(root.Text("baseUrl")),
        ApiVersion = root.Text("apiVersion"),
        AllowedHosts = root.Texts("allowedHosts"),
        Credential = BindCredential((SourceMap)root["credential"]!),
        Groups = ((SourceMap)root["groups"]!).Entries.ToDictionary(
            e => e.Key!.Text,
            e => new GroupManifest(((SourceMap)e.Value).Text("title"), ((SourceMap)e.Value).Text("summary")),
            StringComparer.Ordinal),
        Synonyms = BindTexts(root["synonyms"]),
        Permissions = BindTexts(root["permissions"]),
        LeftOut = LeftOutBinder.BindAll(root),
        MinimumCharges = BindTexts(root["minimumCharges"])
            .ToDictionary(row => row.Key, row => long.Parse(row.Value, CultureInfo.InvariantCulture), StringComparer.Ordinal),
        CustomerPrefix = root.TextOrNull("customerPrefix"),
        Errors = [.. root.Maps("errors").Select(BindError)],
        Docs = root.Text("docs"),
    };

    private static CredentialManifest BindCredential(SourceMap map)
    {
        var accepted = ((SourceMap)map["accepts"]!).Entries;
        return new(
            map.Text("variable"),
            accepted.ToDictionary(e => e.Key!.Text, e => e.Value is SourceMap more ? more.Text("environment") : ((SourceScalar)e.Value).Text, StringComparer.Ordinal),
            BindTexts(map["refuses"]))
        {
            Unrestricted = accepted.Where(e => e.Value is SourceMap)
                .ToDictionary(e => e.Key!.Text, e => ((SourceMap)e.Value).Text("unrestricted"), StringComparer.Ordinal),
        };
    }

    private static ErrorAdvice BindError(SourceMap row)
    {
        var when = (SourceMap)row["when"]!;
        var match = new ErrorMatch(
            when.TextOrNull("type"),
            when.TextOrNull("code"),
            when.TextOrNull("decline_code"),
            when.TextOrNull("missing"),
            when.Count("status"))
        {
            Says = when.TextOrNull("says"),
        };
        return new(match, row.Text("becomes"), row.Text("hint"), row.Flag("retryable"), row.Flag("lacksPermission"));
    }

    private static Dictionary<string, string> BindTexts(SourceNode? node) => node is SourceMap map
        ? map.Entries.ToDictionary(e => e.Key!.Text, e => ((SourceScalar)e.Value).Text, StringComparer.Ordinal)
        : [];
}
