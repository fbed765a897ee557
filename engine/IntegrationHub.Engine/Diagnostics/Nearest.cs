namespace IntegrationHub.Engine.Diagnostics;

internal static class Nearest
{
    public static string? Of(string word, IEnumerable<string> candidates, int within = 2) => throw new NotImplementedException(word + candidates + within);

    public static IReadOnlyList<string> Several(string word, IEnumerable<string> candidates, int most = 3) => throw new NotImplementedException(word + candidates + most);
}
