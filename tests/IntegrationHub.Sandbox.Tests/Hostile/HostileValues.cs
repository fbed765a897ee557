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
        "", " ", "x", "-1", "0", "2.5", "99999999", "9223372036854775807", "-9223372036854775808", "1e400", "32503679999", "true", "now", "usd",
        "\u0001\u001b[31m\u007f\u202e\ud83c\udf75<script>", new('x', 5_001), "cus_SeedAdaOkafor", "price_SeedClubMonthly",
    ];

    private static readonly string[] Below = ["[]", "[0]", "[x]", "[0][x]", "[x][y]", "[99999999999]"];
}
