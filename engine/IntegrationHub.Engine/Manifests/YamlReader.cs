using IntegrationHub.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Reads one YAML document into nodes that keep their places. What a manifest may not use is a finding.</summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 40;
    private const int FewKeys = 8;

    private readonly SourceFile _file;
    private readonly ICollection<Finding> _findings;
    private readonly Parser _parser;

    private YamlReader(SourceFile file, ICollection<Finding> findings)
    {
        _file = file;
        _findings = findings;
        _parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>The map the document consists of, or null when it can't be read; the findings say why.</summary>
    public static SourceMap? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (FindTab(file.Text) is { } tab)
        {
            findings.Add(FileMessages.Tab(file.Path, tab));
            return null;
        }

        var reader = new YamlReader(file, findings);
        try
        {
            return reader.ReadStream();
        }
        catch (YamlException error)
        {
            findings.Add(FileMessages.NotYaml(file.Path, Place(error.Start), Sentence(error.Message)));
            return null;
        }
        catch (EndOfStreamException)
        {
            findings.Add(FileMessages.NotYaml(file.Path, SourcePosition.Start, "it ends where a value is wanted."));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet loses its footing in some broken flow lists instead of naming the place.
            var near = reader._parser.Current is { } last ? Place(last.End) : SourcePosition.Start;
            findings.Add(FileMessages.NotYaml(file.Path, near, "the list or map that stands here is not closed, or its next line is not indented deeper than its key."));
            return null;
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    private SourceMap? ReadStream()
    {
        Take();
        if (Next is StreamEnd)
        {
            _findings.Add(FileMessages.NotOneDocument(_file.Path, SourcePosition.Start, "the file is empty"));
            return null;
        }

        Take();
        var root = ReadNode(0);
        Take();
        if (Next is DocumentStart second)
            Stop(FileMessages.NotOneDocument(_file.Path, Place(second.Start), "a second document begins here"));
        if (root is SourceMap map) return map;
        _findings.Add(FileMessages.NotOneDocument(_file.Path, root.At, "the file holds something else than a map"));
        return null;
    }

    // Not by YamlDotNet's Consume and TryConsume: as generic methods they take as long again as the parser itself.
    private ParsingEvent Next =>
        _parser.Current ?? (_parser.MoveNext() ? _parser.Current! : throw new EndOfStreamException());

    private ParsingEvent Take()
    {
        var next = Next;
        _parser.MoveNext();
        return next;
    }

    private SourceNode ReadNode(int depth)
    {
        var next = Next;
        if (depth > DeepestNesting) Stop(FileMessages.TooDeep(_file.Path, Place(next.Start), DeepestNesting));
        if (next is AnchorAlias alias)
            Stop(FileMessages.AliasOrTag(_file.Path, Place(alias.Start), $"the alias \"*{alias.Value.Value}\""));
        if (next is NodeEvent { Anchor.IsEmpty: false } anchored)
            Stop(FileMessages.AliasOrTag(_file.Path, Place(next.Start), $"the anchor \"&{anchored.Anchor.Value}\""));
        if (next is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } tag })
            Stop(FileMessages.AliasOrTag(_file.Path, Place(next.Start), $"the tag \"{Short(tag.Value)}\""));
        return next switch
        {
            MappingStart => ReadMap(depth),
            SequenceStart => ReadList(depth),
            _ => ReadScalar(),
        };
    }

    private SourceMap ReadMap(int depth)
    {
        var at = Place(Take().Start);
        var entries = new List<SourceEntry>();
        Dictionary<string, SourceScalar>? firsts = null;
        while (Next is not MappingEnd)
        {
            if (Next is not Scalar)
            {
                var odd = ReadNode(depth + 1);
                Stop(FileMessages.KeyNotText(_file.Path, odd.At));
            }

            var key = ReadScalar();
            var value = ReadNode(depth + 1);
            if (FirstOf(key, entries, ref firsts) is { } first)
                _findings.Add(FileMessages.DuplicateKey(_file.Path, key.At, key.Length, key.Text, first.At));
            else
                entries.Add(new(key, value));
        }

        Take();
        return new(at, [.. entries]);
    }

    // Few keys are looked through, many are looked up.
    private static SourceScalar? FirstOf(SourceScalar key, List<SourceEntry> entries, ref Dictionary<string, SourceScalar>? firsts)
    {
        if (entries.Count < FewKeys)
        {
            foreach (var entry in entries)
            {
                if (entry.Key!.Text == key.Text) return entry.Key;
            }

            return null;
        }

        firsts ??= entries.ToDictionary(entry => entry.Key!.Text, entry => entry.Key!, StringComparer.Ordinal);
        return firsts.TryAdd(key.Text, key) ? null : firsts[key.Text];
    }

    private SourceList ReadList(int depth)
    {
        var at = Place(Take().Start);
        var items = new List<SourceNode>();
        while (Next is not SequenceEnd) items.Add(ReadNode(depth + 1));
        Take();
        return new(at, [.. items]);
    }

    private SourceScalar ReadScalar()
    {
        var scalar = Take() as Scalar ?? throw new InvalidOperationException("The parser promised a scalar.");
        var oneLine = scalar.Start.Line == scalar.End.Line;
        var length = oneLine ? (int)Math.Max(1, scalar.End.Column - scalar.Start.Column) : 1;
        return new(Place(scalar.Start), length, scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private void Stop(Finding finding)
    {
        _findings.Add(finding);
        throw new UnreadableException();
    }

    private static string Short(string tag) => tag.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

    private static SourcePosition Place(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private static SourcePosition? FindTab(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal)) return null;
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content.IndexOfAnyExcept(' ', '\t');
            var tab = content[..(indent < 0 ? content.Length : indent)].IndexOf('\t');
            if (tab >= 0) return new(line, tab + 1);
        }

        return null;
    }

    private static string Sentence(string message)
    {
        var text = message.Trim();
        if (text.Length == 0) return "it can't be parsed from here on.";
        return char.ToLowerInvariant(text[0]) + text[1..] + (text.EndsWith('.') ? "" : ".");
    }

    // Leaves the reader from any depth once the finding that ends it has been written down.
    private sealed class UnreadableException : Exception;
}
