namespace IntegrationHub.Engine.Diagnostics;

/// <summary>How many typing mistakes lie between two words: a letter left out, put in, changed, or two neighbours swapped.</summary>
/// <remarks>This is the optimal string alignment form of the Damerau–Levenshtein distance: no letter is touched twice.</remarks>
internal static class EditDistance
{
    private const int Longest = 128;

    /// <summary>Counts the mistakes, and stops counting beyond a bound.</summary>
    /// <returns>The number; <paramref name="bound"/> + 1 when it is greater, or when a word is longer than 128 letters.</returns>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int bound = Longest)
    {
        if (Math.Abs(left.Length - right.Length) > bound || left.Length > Longest || right.Length > Longest)
            return bound + 1;

        Span<int> twoAbove = stackalloc int[Longest + 1];
        Span<int> above = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var column = 0; column <= right.Length; column++)
            above[column] = column;

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            var least = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var changed = above[column - 1] + (left[line - 1] == right[column - 1] ? 0 : 1);
                var cost = Math.Min(changed, Math.Min(above[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                    cost = Math.Min(cost, twoAbove[column - 2] + 1);
                row[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > bound)
                return bound + 1;
            var spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[right.Length], bound + 1);
    }
}
