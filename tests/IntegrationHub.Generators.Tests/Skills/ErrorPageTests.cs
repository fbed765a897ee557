using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Tests.Acme;

namespace IntegrationHub.Generators.Tests.Skills;

public sealed class ErrorPageTests
{
    private static readonly string Page = Generated.Text("skills/acme-payments/references/error-codes.md");

    [Fact]
    public void Every_code_of_the_hub_is_in_the_table() =>
        Assert.Equal(
            typeof(ErrorCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            HubErrorRows.All.Select(row => row.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_code_of_the_service_has_a_heading_that_others_link_to_with_its_causes_below()
    {
        Assert.Contains("\n### order_not_found\n\n- no such order: List the orders and ask which one is meant.\n", Page);
        Assert.Contains("\n### card_declined\n\n- `declined`, or declined with `no_money`: Ask for another way to pay.\n", Page);
        Assert.Contains("\n### rate_limited\n\n- status 429: Wait a little. The same token still works.\n", Page);
    }

    [Fact]
    public void Causes_with_one_advice_stand_together_and_others_apart()
    {
        ErrorAdvice[] errors =
        [
            new(new(null, null, "lost", null, null), "declined", "Ask for another card.", false),
            new(new(null, null, "stolen", null, null), "declined", "Ask for another card.", false),
            new(new(null, null, "late", null, null), "declined", "Wait.", true),
            new(new(null, null, null, "user", null), "absent", "Look again.", false),
            new(new(null, null, null, "line.item", null), "absent", "Look again.", false),
        ];

        var sections = ErrorSections.Of(AcmeCatalog.Integration.Manifest with { Errors = errors });

        Assert.Equal(["absent", "declined"], sections.Select(section => section.Code));
        Assert.Equal("no such user or line item", Assert.Single(sections[0].Causes).Says);
        Assert.Equal(
            [("declined with `lost` or `stolen`", "Ask for another card."), ("declined with `late`", "Wait. The same token still works.")],
            sections[1].Causes.Select(cause => (cause.Says, cause.Advice)));
    }
}
