using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Policies.Limits;

public class LongestPeriodTests
{
    [Fact]
    public void No_policy_file_can_have_a_limit_over_more_than_the_longest_period_so_what_is_older_may_be_forgotten()
    {
        var contract = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "policy.schema.json"))).RootElement;
        var per = new Regex(contract.GetProperty("$defs").GetProperty("limit").GetProperty("properties").GetProperty("per").GetProperty("pattern").GetString()!);

        var spans = Enumerable.Range(1, 20_000).SelectMany(number => new[] { $"{number}m", $"{number}h", $"{number}d" }).Where(text => per.IsMatch(text)).ToList();

        Assert.Equal(LimitPeriod.Longest, spans.Max(text => LimitPeriod.Read(text).Length));
        Assert.True(LimitPeriod.Day.Length < LimitPeriod.Longest);
    }
}
