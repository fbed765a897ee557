using System.Text.RegularExpressions;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests.Skills;

public sealed class SkillPageTests
{
    private static readonly string Front = Generated.Text("skills/acme-payments/SKILL.md");

    [Fact]
    public void The_frontmatter_has_a_name_and_a_description_and_nothing_else()
    {
        var lines = Front.Split("---\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["# " + MadeBy.Sentence, "name: acme-payments"], lines[..2]);
        Assert.Matches("^description: \"[^<>\"]{1,1024}\"$", Assert.Single(lines[2..]));
    }

    [Fact]
    public void A_description_with_very_many_groups_names_as_many_as_fit()
    {
        var groups = Enumerable.Range(1, 99).Select(i => new GroupSection($"g{i}", $"Group <number> {i}", "", "", [])).ToList();

        var text = SkillDescription.Of("Acme", groups);

        Assert.InRange(text.Length, 980, SkillDescription.Limit);
        Assert.Contains(" and more. Use it when", text, StringComparison.Ordinal);
        Assert.DoesNotContain('<', text);
    }

    [Fact]
    public void Every_code_of_the_hub_is_in_the_error_table() =>
        Assert.Equal(
            typeof(ErrorCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            HubErrorRows.All.Select(row => row.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void The_services_errors_follow_one_row_for_each_code()
    {
        Assert.Contains("| `order_not_found` | Acme: no such order. | List the orders and ask which one is meant. | yes, and refused |\n", Front);
        Assert.Contains("| `card_declined` | Acme: `declined` or declined with `no_money`. | Ask for another way to pay. | yes, and refused |\n", Front);
        Assert.Contains("| `rate_limited` | Acme: status 429. | Wait a little. The same token still works. | yes, and refused |\n", Front);
        Assert.Single(Regex.Matches(Front, "^\\| `service_error` ", RegexOptions.Multiline));
    }

    [Fact]
    public void A_code_with_very_many_causes_stays_one_short_row()
    {
        var errors = Enumerable.Range(1, 9)
            .Select(i => new ErrorAdvice(new(null, null, $"reason_{i}", null, null), "declined", $"Advice {i}.", i > 8));

        Assert.Equal(
            new ErrorRow(
                "declined",
                "Acme: declined with `reason_1`, declined with `reason_2`, declined with `reason_3` or one of 6 more.",
                "Do what `hint` says; it depends on the cause.",
                "yes, and refused"),
            Assert.Single(ServiceErrorRows.Of(AcmeCatalog.Integration.Manifest with { Errors = [.. errors] })));
    }

    [Fact]
    public void The_page_says_never_to_call_a_write_unseen_and_how_to_settle_an_unknown_outcome()
    {
        Assert.Contains("Never call a write before the person has seen what `says` says", Front);
        Assert.Contains("After `outcome_unknown`, call again with the same input and the same token", Front);
    }

    [Fact]
    public void Every_reference_page_is_named_with_a_word_on_when_to_open_it()
    {
        Assert.Contains("Before using one, open [references/orders.md](references/orders.md)", Front);
        Assert.Contains("Before using one, open [references/payments.md](references/payments.md)", Front);
        Assert.DoesNotContain("parcels", Front);
    }
}
