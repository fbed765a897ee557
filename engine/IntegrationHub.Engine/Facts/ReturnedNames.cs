using System.Text.Json;
using System.Text.RegularExpressions;

namespace IntegrationHub.Engine.Facts;

/// <summary>Puts what the facts call an answer into the service's own name for it: <c>ApiListPromise&lt;CreditNote&gt;</c> is <c>list of credit_note</c>.</summary>
/// <param name="objects">The names of objects, each with the word in its <c>object</c> field.</param>
internal sealed partial class ReturnedNames(IReadOnlyDictionary<string, string> objects)
{
    /// <summary>The name; null when the answer is no object.</summary>
    public string? Of(FactsOperation operation)
    {
        var wrapped = Wrapped().Match(operation.Returns);
        var inner = wrapped.Success ? wrapped.Groups["of"].Value : operation.Returns;
        if (inner.Length == 0 || !char.IsUpper(inner[0]) || inner == "ReadableStream") return null;

        // What is there, or its stub once it is deleted: the first is what the request is for, and both have one name.
        var name = Known(inner.Split('|')[0].Trim(), operation.Id);
        return wrapped.Groups["many"].Success ? $"list of {name}" : name;
    }

    // An object is named within the namespace of its operation, or without one.
    private string Known(string name, string id)
    {
        string[] space = [.. id.Split('.').SkipLast(2)];
        for (var first = 0; first <= space.Length; first++)
        {
            if (objects.TryGetValue(string.Join('.', space.Skip(first).Append(name)), out var known)) return known;
        }

        var bare = name.StartsWith("Deleted", StringComparison.Ordinal) ? name["Deleted".Length..] : name;
        return string.Join('.', bare.Split('.').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
    }

    [GeneratedRegex("^(?<many>Api(?:List|SearchResult)|V2List)?Promise<(?<of>.*)>$")]
    private static partial Regex Wrapped();
}
