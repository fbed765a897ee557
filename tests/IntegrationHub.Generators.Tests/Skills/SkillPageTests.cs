using IntegrationHub.Engine.Calls;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Skills.Pages;

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
    public void The_codes_an_agent_has_to_act_on_are_on_the_page_and_the_rest_one_link_away()
    {
        foreach (var code in (string[])
            [
                ErrorCodes.OutcomeUnknown, ErrorCodes.ConfirmationRequired, ErrorCodes.ConfirmationMismatch,
                ErrorCodes.ConfirmationExpired, ErrorCodes.ApprovalRequired, ErrorCodes.PolicyDenied,
            ])
            Assert.Contains($"`{code}`", Front, StringComparison.Ordinal);
        Assert.Contains("[references/error-codes.md](references/error-codes.md) has every code", Front, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_never_to_call_a_write_unseen_and_how_to_settle_an_unknown_outcome()
    {
        Assert.Contains("Never call a write before the person has seen what `says` says", Front);
        Assert.Contains("`unknown` | It may have happened. | Call again with the same input and the same token", Front);
    }

    [Fact]
    public void Each_group_is_one_line_with_its_page_and_its_tools_by_risk()
    {
        Assert.Contains(
            """
            - **[Orders](references/orders.md)**: What was bought.
              - read: `acme_get_order`, `acme_list_orders`
              - write: `acme_create_order`
              - destructive: `acme_cancel_order`

            """,
            Front,
            StringComparison.Ordinal);
        Assert.Contains("- **[Payments](references/payments.md)**: Money coming in.\n  - destructive: `acme_create_payment`\n- **[Orders]", Front, StringComparison.Ordinal);
        Assert.DoesNotContain("parcels", Front, StringComparison.Ordinal);
    }
}
