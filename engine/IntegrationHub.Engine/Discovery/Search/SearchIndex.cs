namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Which tools have which terms. Made once for a catalog; never changes.</summary>
internal sealed class SearchIndex
{
    /// <summary>The tools, in the catalog's order.</summary>
    public required ToolText[] Tools { get; init; }

    /// <summary>By stem: the term's number.</summary>
    public required Dictionary<string, int> Terms { get; init; }

    /// <summary>By term: the tools that have it.</summary>
    public required Posting[][] Postings { get; init; }

    /// <summary>By term: how much it tells tools apart.</summary>
    public required double[] Rarity { get; init; }

    /// <summary>By term: how much it tells tools apart, less for everyday verbs.</summary>
    public required double[] Telling { get; init; }

    /// <summary>By two terms side by side: the tools that have them so.</summary>
    public required Dictionary<(int First, int Second), Posting[]> Pairs { get; init; }

    /// <summary>By word in exactly that form: the tools that have it in their title or name.</summary>
    public required Dictionary<string, int[]> Names { get; init; }

    /// <summary>How people say it, in the order of the tools.</summary>
    public required Phrase[] Phrases { get; init; }

    /// <summary>By term: the places of the phrases that have it.</summary>
    public required int[][] PhrasesByTerm { get; init; }

    /// <summary>By tool: where its phrases stand.</summary>
    public required Range[] PhrasesByTool { get; init; }

    /// <summary>By tool: the terms of what it is about.</summary>
    public required int[][] Objects { get; init; }

    /// <summary>By stem that sentences begin with: how far they ask for reads, from -1 to 1.</summary>
    public required Dictionary<string, double> Openings { get; init; }

    /// <summary>Reads questions as the manifests were read.</summary>
    public required SentenceReader Reader { get; init; }

    /// <summary>Knows every word of the manifests.</summary>
    public required Spelling Spelling { get; init; }

    /// <summary>The place of the tool of that name, its integration's name before it or not; -1 when there is none.</summary>
    public int Exact(string name) => Array.FindIndex(Tools, tool =>
        tool.Tool.Name.EndsWith(name, StringComparison.Ordinal)
        && (tool.Tool.Name.Length == name.Length || tool.Tool.Name.Length == name.Length + tool.Tool.Integration.Name.Length + 1));

    /// <summary>The term of a stem, or -1.</summary>
    public int Term(string stem) => Terms.GetValueOrDefault(stem, -1);

    /// <summary>The tools that have two terms side by side.</summary>
    public ReadOnlySpan<Posting> Pair(int first, int second) => Pairs.GetValueOrDefault((first, second));

    /// <summary>The tools with a word, in exactly that form, in their title or name.</summary>
    public ReadOnlySpan<int> Named(string text) => Names.GetValueOrDefault(text);

    /// <summary>How far sentences that begin with a stem ask for reads: from -1, all for writes, to 1; 0 when none begins so.</summary>
    public double Leans(string opening) => Openings.GetValueOrDefault(opening);
}
