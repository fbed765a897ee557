namespace IntegrationHub.Engine.Access;

/// <summary>The words for scopes, in the order in which they are told. Once written they may not change.</summary>
public static class ScopeWords
{
    private static readonly (Scopes Scope, string Word)[] Known =
    [
        (Scopes.Read, "read"), (Scopes.Propose, "propose"), (Scopes.Call, "call"), (Scopes.Approve, "approve"), (Scopes.Admin, "admin"),
    ];

    /// <summary>Every word that is among these scopes.</summary>
    public static IReadOnlyList<string> Of(Scopes scopes) => [.. Known.Where(known => scopes.HasFlag(known.Scope)).Select(known => known.Word)];

    /// <summary>The scope of a word; null when it is none.</summary>
    public static Scopes? Read(string word)
    {
        foreach (var known in Known)
        {
            if (known.Word == word) return known.Scope;
        }

        return null;
    }
}
