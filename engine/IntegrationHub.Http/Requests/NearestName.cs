namespace IntegrationHub.Http.Requests;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    /// <summary>The allowed name within two edits of what was written, or null.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="allowed">What would have been accepted.</param>
    public static string? Of(string name, IEnumerable<string> allowed) => allowed
        .Select(candidate => (Candidate: candidate, Distance: Distance(name, candidate)))
        .Where(pair => pair.Distance <= 2 && pair.Distance < pair.Candidate.Length)
        .OrderBy(pair => pair.Distance)
        .Select(pair => pair.Candidate)
        .FirstOrDefault();

    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2) return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
