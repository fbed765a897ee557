using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>The words of one tool by the part they stand in, and what a search knows of it besides.</summary>
internal sealed class ToolText
{
    private const int PathIdCounts = 12;

    public ToolText(Tool tool, SentenceReader reader)
    {
        Tool = tool;
        var manifest = tool.Manifest;
        var group = tool.Integration.Manifest.Groups.GetValueOrDefault(manifest.Group);
        var title = reader.Read(manifest.Title);
        List<Word>[] said = [.. manifest.Examples.Where(example => example.Fails is null).Select(example => reader.Read(example.Say))];
        Phrases = [.. manifest.AlsoKnownAs.Select(text => reader.Read(text))];
        Parts = new List<Word>[SearchFields.Count];
        Parts[(int)SearchField.Title] = title;
        Parts[(int)SearchField.AlsoKnownAs] = [.. Phrases.SelectMany(words => words)];
        Parts[(int)SearchField.Name] = reader.Read(manifest.Endpoint.Replace('-', ' '));
        Parts[(int)SearchField.WhenToUse] = [.. manifest.WhenToUse.SelectMany(text => reader.Read(text))];
        Parts[(int)SearchField.Examples] = [.. said.SelectMany(words => words)];
        Parts[(int)SearchField.Summary] = reader.Read(manifest.Summary);
        Parts[(int)SearchField.Group] = reader.Read($"{tool.Integration.Name} {manifest.Group.Replace('-', ' ')} {group?.Title}");
        Parts[(int)SearchField.Inputs] = [.. manifest.Fields.SelectMany(field => Inputs(field, manifest.Request.PathFields, reader))];

        Verb = Parts[(int)SearchField.Name] is [var first, ..] ? VerbFamilies.Of(first.Stem) : VerbFamily.None;
        ReturnsMany = manifest.Returns.StartsWith("list of ", StringComparison.Ordinal);
        TakesMoney = manifest.Fields.Any(field => field.Type == FieldType.Money);
        PathPrefixes = [.. Prefixes(manifest, path: true)];
        InputPrefixes = [.. Prefixes(manifest, path: false)];
        Openings = [.. Phrases.Concat(said).Append(title)
            .Select(words => words.FirstOrDefault(word => word.Kind == WordKind.Content).Stem)
            .OfType<string>()];
    }

    public Tool Tool { get; }

    /// <summary>The words by <see cref="SearchField"/>.</summary>
    public List<Word>[] Parts { get; }

    /// <summary>How people say it, in the manifest's order.</summary>
    public List<Word>[] Phrases { get; }

    /// <summary>What kind of doing its name begins with.</summary>
    public VerbFamily Verb { get; }

    /// <summary>Whether it answers with several things.</summary>
    public bool ReturnsMany { get; }

    /// <summary>Whether it takes a sum of money.</summary>
    public bool TakesMoney { get; }

    /// <summary>The prefixes of the identifiers its path takes: what the whole call is about.</summary>
    public HashSet<string> PathPrefixes { get; }

    /// <summary>The prefixes of the identifiers its other inputs take.</summary>
    public HashSet<string> InputPrefixes { get; }

    /// <summary>The stems with which people begin when they ask for it.</summary>
    public HashSet<string> Openings { get; }

    /// <summary>Whether it has a place for such an identifier.</summary>
    public bool Takes(string prefix) => PathPrefixes.Contains(prefix) || InputPrefixes.Contains(prefix);

    /// <summary>Whether the whole call is about one of these identifiers.</summary>
    public bool IsAbout(List<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (PathPrefixes.Contains(prefix))
                return true;
        }

        return false;
    }

    /// <summary>The prefixes a field's identifiers have; where it allows any, the one of its example.</summary>
    public static IReadOnlyList<string> IdPrefixes(Field field) => field is { Type: FieldType.Id, Prefixes: [], Example: { ValueKind: JsonValueKind.String } example }
        && WordReader.Read(example.GetString()) is [{ Kind: WordKind.IdPrefix } id] ? [id.Text] : field.Prefixes;

    private static IEnumerable<string> Prefixes(EndpointManifest manifest, bool path) => manifest.Fields
        .Where(field => manifest.Request.PathFields.Contains(field.Name) == path)
        .SelectMany(IdPrefixes);

    // An identifier that is part of the path is what the whole call is about, so it counts many times.
    private static IEnumerable<Word> Inputs(Field field, IReadOnlyList<string> path, SentenceReader reader)
    {
        var times = path.Contains(field.Name) ? PathIdCounts : 1;
        foreach (var prefix in IdPrefixes(field))
        {
            for (var time = 0; time < times; time++)
                yield return new Word(prefix, prefix, WordKind.IdPrefix);
        }

        foreach (var word in reader.ReadName(field.Name))
            yield return word;
        var inner = field.Items is { } items ? field.Fields.Append(items) : field.Fields;
        foreach (var word in inner.SelectMany(below => Inputs(below, [], reader)))
            yield return word;
    }
}
