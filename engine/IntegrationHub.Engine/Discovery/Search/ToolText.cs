using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>The words of one tool by the part they stand in, and what a search knows of it besides.</summary>
internal sealed class ToolText
{
    private const int PathIdCounts = 12;

    public ToolText(Tool tool)
    {
        Tool = tool;
        var manifest = tool.Manifest;
        var group = tool.Integration.Manifest.Groups.GetValueOrDefault(manifest.Group);
        Parts = new List<Word>[SearchFields.Count];
        Parts[(int)SearchField.Title] = WordReader.Read(manifest.Title);
        Parts[(int)SearchField.AlsoKnownAs] = All(manifest.AlsoKnownAs);
        Parts[(int)SearchField.Name] = WordReader.Read(manifest.Endpoint.Replace('-', ' '));
        Parts[(int)SearchField.WhenToUse] = All(manifest.WhenToUse);
        Parts[(int)SearchField.Examples] = All(Said(manifest));
        Parts[(int)SearchField.Summary] = WordReader.Read(manifest.Summary);
        Parts[(int)SearchField.Group] = WordReader.Read($"{manifest.Group.Replace('-', ' ')} {group?.Title}");
        Parts[(int)SearchField.Inputs] = [.. manifest.Fields.SelectMany(field => Inputs(field, manifest.Request.PathFields))];

        Verb = Parts[(int)SearchField.Name] is [var first, ..] ? VerbFamilies.Of(first.Stem) : VerbFamily.None;
        ReturnsMany = manifest.Returns.StartsWith("list of ", StringComparison.Ordinal);
        PathPrefixes = [.. Prefixes(manifest, path: true)];
        InputPrefixes = [.. Prefixes(manifest, path: false)];
        Openings = [.. manifest.AlsoKnownAs.Concat(Said(manifest)).Append(manifest.Title)
            .Select(text => WordReader.Read(text).FirstOrDefault(word => word.Kind == WordKind.Content).Stem)
            .OfType<string>()];
    }

    public Tool Tool { get; }

    /// <summary>The words by <see cref="SearchField"/>.</summary>
    public List<Word>[] Parts { get; }

    /// <summary>What kind of doing its name begins with.</summary>
    public VerbFamily Verb { get; }

    /// <summary>Whether it answers with several things.</summary>
    public bool ReturnsMany { get; }

    /// <summary>The prefixes of the identifiers its path takes: what the whole call is about.</summary>
    public HashSet<string> PathPrefixes { get; }

    /// <summary>The prefixes of the identifiers its other inputs take.</summary>
    public HashSet<string> InputPrefixes { get; }

    /// <summary>The stems with which people begin when they ask for it.</summary>
    public HashSet<string> Openings { get; }

    private static IEnumerable<string> Prefixes(EndpointManifest manifest, bool path) => manifest.Fields
        .Where(field => manifest.Request.PathFields.Contains(field.Name) == path)
        .SelectMany(field => field.Prefixes);

    private static IEnumerable<string> Said(EndpointManifest manifest) =>
        manifest.Examples.Where(example => example.Fails is null).Select(example => example.Say);

    private static List<Word> All(IEnumerable<string> texts) => [.. texts.SelectMany(text => WordReader.Read(text))];

    // An identifier that is part of the path is what the whole call is about, so it counts many times.
    private static IEnumerable<Word> Inputs(Field field, IReadOnlyList<string> path)
    {
        var times = path.Contains(field.Name) ? PathIdCounts : 1;
        foreach (var prefix in field.Prefixes)
        {
            for (var time = 0; time < times; time++)
                yield return new Word(prefix, prefix, WordKind.IdPrefix);
        }

        foreach (var word in WordReader.Read(field.Name))
            yield return word;
        var inner = field.Items is { } items ? field.Fields.Append(items) : field.Fields;
        foreach (var word in inner.SelectMany(below => Inputs(below, [])))
            yield return word;
    }
}
