namespace IntegrationHub.Sandbox.Tests.Hostile;

/// <summary>What no parameter is ready for: texts for numbers, objects for texts, too much, too little, and words that mean something elsewhere.</summary>
internal static class HostileValues
{
    /// <summary>Pairs to send for a parameter at a path.</summary>
    public static IEnumerable<(string Name, string Value)> For(string path) =>
    [
        .. Texts.Select(text => (path, text)),
        .. Below.Select(below => (path + below, "x")),
    ];

    private static readonly string[] Texts =
    [
        "", " ", "x", "-1", "0", "1", "2.5", "1e9", "NaN", "99999999", "2147483648", "9223372036854775807", "-9223372036854775808",
        "99999999999999999999999", "253402300799", "true", "now", "inf", "auto", "usd", "a/b?c=d#e", "<script>alert(1)</script>",
        "\u0001\u001b[31m\u007f\u202e\ud83c\udf75", new('x', 5_001), "cus_SeedAdaOkafor", "price_SeedClubMonthly", "https://example.com",
    ];

    private static readonly string[] Below = ["[]", "[0]", "[7]", "[x]", "[x][y]", "[0][x]", "[][]", "[-1]", "[99999999999]", "[" + new string('k', 60) + "]"];
}
