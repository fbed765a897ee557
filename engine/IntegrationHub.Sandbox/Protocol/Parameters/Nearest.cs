namespace IntegrationHub.Sandbox.Protocol.Parameters;

/// <summary>The one known name within two edits of a mistyped one.</summary>
internal static class Nearest
{
    public static string? To(string mistyped, IEnumerable<string> known)
    {
        if (mistyped.Length is < 3 or > 60)
            return null;
        var best = known
            .Select(name => (name, distance: Distance(mistyped, name)))
            .Where(c => c.distance <= 2)
            .OrderBy(c => c.distance)
            .ThenBy(c => c.name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.name;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return 3;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
