using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Puts a question and its condition into words.</summary>
internal static class ConditionWords
{
    /// <summary>The question; before it, when it is asked: <c>if amount is missing: Refund the whole payment?</c></summary>
    public static string Of(Question question)
    {
        var when = question.When is { } condition ? Of(condition) : "";
        return when.Length == 0 ? question.Ask : $"if {when}: {question.Ask}";
    }

    /// <summary>The condition: <c>mode is "subscription" and price is missing</c>. Empty when it demands nothing.</summary>
    public static string Of(Condition condition)
    {
        List<string> parts = [];
        if (condition.Given.Count > 0)
            parts.Add($"{Joined(condition.Given, "and")} {(condition.Given.Count > 1 ? "are" : "is")} given");
        if (condition.Missing.Count > 0)
            parts.Add($"{Joined(condition.Missing, "and")} {(condition.Missing.Count > 1 ? "are" : "is")} missing");
        parts.AddRange(condition.EqualTo.Select(field =>
            $"{field.Key} is {Joined([.. field.Value.Select(value => value.GetRawText())], "or")}"));
        return string.Join(" and ", parts);
    }

    private static string Joined(IReadOnlyList<string> words, string last) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
