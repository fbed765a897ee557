namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Tells whether two words are one typing mistake apart, without a table: a search asks it of a whole vocabulary.</summary>
internal static class Typo
{
    /// <summary>True when one letter is left out, put in or changed, or two neighbours are swapped; and for the same word.</summary>
    public static bool Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length)
            return Within(right, left);
        if (right.Length - left.Length > 1)
            return false;
        var same = left.CommonPrefixLength(right);
        if (same == left.Length)
            return true;
        if (left.Length < right.Length)
            return left[same..].SequenceEqual(right[(same + 1)..]);
        return left[(same + 1)..].SequenceEqual(right[(same + 1)..])
            || (same + 1 < left.Length && left[same] == right[same + 1] && left[same + 1] == right[same]
                && left[(same + 2)..].SequenceEqual(right[(same + 2)..]));
    }
}
