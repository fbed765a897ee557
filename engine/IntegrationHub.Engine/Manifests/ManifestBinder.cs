using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Turns a file of the right shape into an <see cref="EndpointManifest"/>. The shape is checked first, so nothing here can fail.</summary>
internal static class ManifestBinder
{
    /// <summary>Binds an endpoint's file.</summary>
    /// <param name="endpoint">The file's name without its ending.</param>
    /// <param name="group">The folder's name.</param>
    /// <param name="root">What the file holds.</param>
    /// <param name="json">The same as JSON, for what stays JSON in a manifest.</param>
    public static EndpointManifest Bind(string endpoint, string group, SourceMap root, JsonElement json) => new()
    {
        Endpoint = endpoint,
        Group = group,
        Title = root.Text("title"),
        Summary = root.Text("summary"),
        Mode = root.Text("mode") == "read" ? EndpointMode.Read : EndpointMode.Write,
        Effect = root["effect"] is SourceMap effect ? BindEffect(effect) : Effect.None,
        Request = BindRequest(root.Text("request")),
        Returns = root.Text("returns"),
        Permission = root.Text("permission"),
        WhenToUse = root.Texts("whenToUse"),
        AvoidWhen = root.Texts("avoidWhen"),
        AlsoKnownAs = root.Texts("alsoKnownAs"),
        AskBefore = [.. root.Maps("askBefore").Select(BindQuestion)],
        SafeDefaults = json.Values("safeDefaults"),
        Fields = FieldBinder.BindAll(root, json),
        Rules = RelationBinder.BindAll(root["rules"]),
        LeftOut = LeftOutBinder.BindAll(root),
        Preview = root["preview"] is SourceMap preview ? BindPreview(preview, json.GetProperty("preview")) : null,
        Money = MoneyBinder.BindAll(root, json, "money"),
        Examples = [.. root.Maps("examples").Zip(json.Items("examples"), BindExample)],
        Followups = root.Texts("followups"),
        Docs = root.Text("docs"),
    };

    private static Effect BindEffect(SourceMap map) =>
        new(map.Flag("moves_money"), map.Flag("reversible"), map.Text("notifies"));

    private static EndpointRequest BindRequest(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var path = text[(space + 1)..];
        string[] fields = [.. path.Split('/').Where(part => part is ['{', .., '}']).Select(part => part[1..^1])];
        return new(text[..space], path, fields);
    }

    private static Question BindQuestion(SourceMap map) => new(map.Text("ask"), RelationBinder.BindCondition(map["when"]));

    private static PreviewGuide BindPreview(SourceMap map, JsonElement json) => new(
        map.Text("says"),
        map["read"] is null ? [] : [BindRead(map, json), .. map.Maps("otherwise").Zip(json.Items("otherwise"), BindRead)]);

    private static PresentRead BindRead(SourceMap map, JsonElement json) => new(map.Text("read"), json.Values("with"));

    private static Example BindExample(SourceMap map, JsonElement json) =>
        new(map.Text("say"), json.GetProperty("input"), map.TextOrNull("fails"));
}
