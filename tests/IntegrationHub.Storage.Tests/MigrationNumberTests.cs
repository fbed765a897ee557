using System.Globalization;

namespace IntegrationHub.Storage.Tests;

/// <summary>A schema's version is how many steps it has run, so a step may never come to stand before another that is already out.</summary>
public sealed class MigrationNumberTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Steps_are_numbered_from_one_without_a_gap_or_a_number_twice(string engine)
    {
        var names = typeof(HubStore).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{engine}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(names);
        Assert.Equal(
            Enumerable.Range(1, names.Count).Select(number => number.ToString("D4", CultureInfo.InvariantCulture)),
            names.Select(name => name[(engine.Length + 1)..].Split('-')[0]));
    }
}
