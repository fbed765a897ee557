using System.Collections.Frozen;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>The name that a tool for an operation would have, taken from its method and the shape of its path.</summary>
/// <param name="Verb">What it does: <c>list</c>, <c>get</c>, <c>create</c>, <c>update</c>, <c>delete</c>, or its own word such as <c>finalize</c>.</param>
/// <param name="Area">The words before the thing that only say where it belongs: <c>issuing</c> in <c>/v1/issuing/cards</c>.</param>
/// <param name="Thing">The words of what it is done to, in the singular unless it is listed.</param>
internal sealed record OperationName(string Verb, IReadOnlyList<string> Area, IReadOnlyList<string> Thing)
{
    // Words that begin an action even where the shape of the path would say that something is listed, or created.
    private static readonly FrozenSet<string> Looking = Set("find preview search");
    private static readonly FrozenSet<string> Doing = Set("add collect confirm create delete process remove report send update verify");

    /// <summary>Whether an operation's path says what it is about.</summary>
    public static bool IsNameable(KnownOperation operation) => operation.Path.Split('/').Skip(2).Any(part => part.Length > 0 && !IsId(part));

    /// <summary>The whole name: <c>create_issuing_card</c>.</summary>
    public override string ToString() => string.Join('_', Area.Concat(Thing).Prepend(Verb));

    /// <summary>Names an operation.</summary>
    /// <param name="operation">The operation. Its path has a word besides the version and ids.</param>
    /// <param name="isRead">Whether the same path can be read too, so that its last word names a thing and no action.</param>
    public static OperationName Of(KnownOperation operation, bool isRead)
    {
        string[] parts = [.. operation.Path.Split('/').Skip(2)];
        string[] words = [.. parts.Where(part => !IsId(part))];
        var belowId = parts.Any(IsId) && !IsId(parts[^1]);
        string[] last = words[^1].Split('_');
        var isAction = words.Length > 1 && !IsId(parts[^1]) && operation.Method switch
        {
            "GET" => Looking.Contains(last[0]),
            "POST" => !isRead && (Doing.Contains(last[0]) || (belowId && !IsPlural(words[^1]))),
            _ => false,
        };
        var verb = isAction ? last[0] : VerbOf(operation.Method, IsId(parts[^1]), IsPlural(words[^1]), isRead);
        var things = isAction ? words[..^1] : words;

        // The words up to the first id name areas, but for the last of them, which names the thing.
        var areas = Math.Max(0, parts.TakeWhile(part => !IsId(part)).Take(things.Length).Count() - 1);
        var many = verb is "list" or "search" or "find";
        return new(
            verb,
            [.. things[..areas].SelectMany(word => word.Split('_'))],
            [.. Enumerable.Range(areas, things.Length - areas).SelectMany(Words), .. isAction ? last[1..] : []]);

        string[] Words(int at) => (many && at == things.Length - 1 ? things[at] : Singular(things[at])).Split('_');
    }

    private static string VerbOf(string method, bool isOne, bool isPlural, bool isRead) => method switch
    {
        "GET" => isOne || !isPlural ? "get" : "list",
        "DELETE" => "delete",
        _ => isOne || (isRead && !isPlural) ? "update" : "create",
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsId(string part) => part.StartsWith('{');

    private static bool IsPlural(string word) => word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);

    private static string Singular(string word) => word switch
    {
        _ when !IsPlural(word) => word,
        [.., 'i', 'e', 's'] => word[..^3] + "y",
        [.., 's', 's', 'e', 's'] => word[..^2],
        _ => word[..^1],
    };
}
