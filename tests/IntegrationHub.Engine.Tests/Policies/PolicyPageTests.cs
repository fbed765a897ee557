using IntegrationHub.Tests;
using static IntegrationHub.Engine.Tests.Policies.PolicyText;

namespace IntegrationHub.Engine.Tests.Policies;

public class PolicyPageTests
{
    [Fact]
    public void The_example_of_the_page_has_no_findings_and_says_what_it_seems_to()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "policy.md"));
        var begin = page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;

        var policy = Read(page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)]);

        Assert.Equal(
            ["refunds need a person (Money that is given back is gone)", "nightly may set prices by itself in the sandbox", "nothing is paid out"],
            policy.Rules.Select(rule => rule.Words));
        Assert.Equal(
            ["500.00 USD or 400.00 EUR and 40 calls a day (UTC)", "1,000.00 USD in any 24 hours for each customer"],
            policy.Limits.Select(limit => limit.Allows));
        Assert.Equal(["cus_SeedAdaOkafor", "cus_SeedBrunoReyes"], Assert.Single(policy.Customers).Allowed);
    }
}
