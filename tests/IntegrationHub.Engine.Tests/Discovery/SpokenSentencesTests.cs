using System.Text.Json;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;
using Xunit.Abstractions;

namespace IntegrationHub.Engine.Tests.Discovery;

/// <summary>How well the shipped catalog is found by plain sentences. Add a sentence to the file when search misses one.</summary>
public sealed class SpokenSentencesTests(ITestOutputHelper output)
{
    private const int FewestSentences = 200;
    private const double LeastFirst = 93;
    private const double LeastInFive = 99;

    private static readonly string File = Path.Combine(Repository.Root, "tests", "search", "sentences.json");
    private static readonly List<SpokenSentence> Sentences =
        JsonSerializer.Deserialize<List<SpokenSentence>>(System.IO.File.ReadAllText(File), JsonSerializerOptions.Web)!;

    [Fact]
    public void The_right_tool_comes_first_or_among_five()
    {
        var search = new ToolSearch(TestHub.Catalog);
        int first = 0, five = 0;
        foreach (var sentence in Sentences)
        {
            var hits = search.Search(sentence.Say, 5).ToList();
            var at = hits.FindIndex(hit => sentence.Accepts.Contains(hit.Tool));
            first += at == 0 ? 1 : 0;
            five += at >= 0 ? 1 : 0;
            if (at != 0)
                output.WriteLine($"{sentence.Say}\n  right: {string.Join(", ", sentence.Accepts)}\n{string.Concat(hits.Select(hit => $"  {hit.Score} {hit.Tool} ({hit.Why})\n"))}");
        }

        var summary = $"first: {Percent(first):0.0}%, first five: {Percent(five):0.0}% of {Sentences.Count}";
        output.WriteLine(summary);
        Assert.True(Percent(first) >= LeastFirst && Percent(five) >= LeastInFive, $"{summary}; at least {LeastFirst}% and {LeastInFive}% are wanted.");
    }

    [Fact]
    public void There_are_enough_sentences_each_once_and_only_for_tools_that_exist()
    {
        Assert.True(Sentences.Count >= FewestSentences, $"tests/search/sentences.json has {Sentences.Count} sentences; at least {FewestSentences} are wanted.");
        Assert.Equal(Sentences.Count, Sentences.Select(sentence => sentence.Say).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Sentences, sentence => Assert.NotEmpty(sentence.Accepts));
        Assert.All(Sentences.SelectMany(sentence => sentence.Accepts), tool => Assert.NotNull(TestHub.Catalog.Find(tool)));
    }

    [Fact]
    public void Every_tool_has_a_sentence() =>
        Assert.Empty(TestHub.Catalog.Tools.Select(tool => tool.Name).Except(Sentences.SelectMany(sentence => sentence.Accepts)));

    [Fact]
    public void No_manifest_says_a_whole_sentence_of_the_test()
    {
        var said = TestHub.Catalog.Tools.SelectMany(tool => tool.Manifest.AlsoKnownAs.Concat(tool.Manifest.WhenToUse))
            .Where(phrase => phrase.Split(' ').Length > 5).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.All(Sentences, sentence => Assert.False(said.Contains(sentence.Say), $"Word it as people in general say it: {sentence.Say}"));
    }

    private static double Percent(int count) => 100.0 * count / Sentences.Count;
}
