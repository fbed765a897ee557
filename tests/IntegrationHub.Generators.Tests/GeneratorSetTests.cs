using IntegrationHub.Generators.Tests.Acme;
using IntegrationHub.Tests.Shared;

namespace IntegrationHub.Generators.Tests;

public sealed class GeneratorSetTests
{
    [Fact]
    public void These_are_the_files()
    {
        Assert.Equal(
            [
                "llms.txt",
                "mcp/discovery.json",
                "mcp/tools.json",
                "openapi/v1.json",
                "openapi/v1.yaml",
                "openclaw/acme-payments/SKILL.md",
                "openclaw/acme-payments/references/error-codes.md",
                "openclaw/acme-payments/references/limits.md",
                "openclaw/acme-payments/references/orders.md",
                "openclaw/acme-payments/references/payments.md",
                "openclaw/acme-payments/references/permissions.md",
                "skills/acme-payments/SKILL.md",
                "skills/acme-payments/references/error-codes.md",
                "skills/acme-payments/references/limits.md",
                "skills/acme-payments/references/orders.md",
                "skills/acme-payments/references/payments.md",
                "skills/acme-payments/references/permissions.md",
            ],
            Generated.Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData("llms.txt")]
    [InlineData("mcp/discovery.json")]
    [InlineData("mcp/tools.json")]
    [InlineData("openapi/v1.yaml")]
    [InlineData("skills/acme-payments/SKILL.md")]
    [InlineData("skills/acme-payments/references/error-codes.md")]
    [InlineData("skills/acme-payments/references/limits.md")]
    [InlineData("skills/acme-payments/references/orders.md")]
    [InlineData("skills/acme-payments/references/payments.md")]
    [InlineData("skills/acme-payments/references/permissions.md")]
    public void A_generated_file_is_the_one_that_was_agreed_on(string path) =>
        Snapshot.Match(Generated.Text(path), path.Replace('/', '-'));

    [Fact]
    public void Two_runs_give_the_same_bytes() =>
        Assert.Equal(Generated.From(AcmeCatalog.Catalog), Generated.From(AcmeCatalog.Catalog));

    [Fact]
    public void The_order_in_which_tools_were_read_changes_nothing() =>
        Assert.Equal(Generated.Files, Generated.From(new([AcmeCatalog.Integration], AcmeCatalog.Tools.Reverse())));

    [Fact]
    public void Every_file_says_near_its_top_what_made_it() =>
        Assert.All(Generated.Files, file =>
            Assert.Contains(MadeBy.Sentence, string.Join('\n', file.Content.Split('\n').Take(5)), StringComparison.Ordinal));

    [Fact]
    public void Lines_end_with_a_line_feed_alone_and_the_last_one_ends_too() =>
        Assert.All(Generated.Files, file =>
        {
            Assert.DoesNotContain('\r', file.Content);
            Assert.EndsWith("\n", file.Content, StringComparison.Ordinal);
            Assert.False(file.Content.EndsWith("\n\n", StringComparison.Ordinal), $"{file.Path} ends with an empty line.");
        });
}
