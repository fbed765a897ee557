using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery.Known;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Discovery.Known;

public sealed class OperationNameTests
{
    [Theory]
    [InlineData("GET", "/v1/topups", true, "list_topups")]
    [InlineData("POST", "/v1/topups", true, "create_topup")]
    [InlineData("GET", "/v1/topups/{id}", true, "get_topup")]
    [InlineData("POST", "/v1/topups/{id}", true, "update_topup")]
    [InlineData("POST", "/v1/topups/{id}/cancel", false, "cancel_topup")]
    [InlineData("DELETE", "/v1/plans/{id}", true, "delete_plan")]
    [InlineData("GET", "/v1/balance", true, "get_balance")]
    [InlineData("POST", "/v1/balance_settings", true, "create_balance_setting")]
    [InlineData("GET", "/v1/customers/search", true, "search_customers")]
    [InlineData("POST", "/v1/invoices/{id}/finalize", false, "finalize_invoice")]
    [InlineData("POST", "/v1/invoices/{id}/mark_uncollectible", false, "mark_invoice_uncollectible")]
    [InlineData("POST", "/v1/invoices/{id}/add_lines", false, "add_invoice_lines")]
    [InlineData("POST", "/v1/invoices/create_preview", false, "create_invoice_preview")]
    [InlineData("GET", "/v1/accounts/{id}/persons", true, "list_account_persons")]
    [InlineData("POST", "/v1/accounts/{id}/persons", true, "create_account_person")]
    [InlineData("POST", "/v1/accounts/{account_id}/persons/{id}", true, "update_account_person")]
    [InlineData("POST", "/v1/accounts/{id}/login_links", false, "create_account_login_link")]
    [InlineData("POST", "/v1/customers/{id}/cash_balance", true, "update_customer_cash_balance")]
    [InlineData("DELETE", "/v1/customers/{id}/discount", false, "delete_customer_discount")]
    [InlineData("POST", "/v1/issuing/cards", true, "create_issuing_card")]
    [InlineData("GET", "/v1/checkout/sessions/{id}/line_items", true, "list_checkout_session_line_items")]
    [InlineData("POST", "/v1/test_helpers/test_clocks/{id}/advance", false, "advance_test_helpers_test_clock")]
    [InlineData("GET", "/v1/entitlements/active_entitlements/{id}", true, "get_entitlements_active_entitlement")]
    [InlineData("POST", "/v1/reporting/report_runs", true, "create_reporting_report_run")]
    [InlineData("GET", "/v1/reporting/report_runs", true, "list_reporting_report_runs")]
    [InlineData("GET", "/v1/search", true, "get_search")]
    [InlineData("GET", "/v1/quotes/{id}/pdf", true, "get_quote_pdf")]
    [InlineData("POST", "/v1/payment_intents/{id}/verify_microdeposits", false, "verify_payment_intent_microdeposits")]
    public void A_name_follows_from_the_method_and_the_shape_of_the_path(string method, string path, bool isRead, string name) =>
        Assert.Equal(name, OperationName.Of(new KnownOperation(method, path), isRead).ToString());

    [Fact]
    public void The_names_that_authors_gave_are_the_names_that_follow()
    {
        var finder = new OperationFinder(TestHub.Catalog.Integrations.Single());

        var found = TestHub.Catalog.Tools.Count(tool => finder.Find(tool.Name) is { } operation
            && (operation.Method, KnownOperation.ShapeOf(operation.Path)) == (tool.Manifest.Request.Method, KnownOperation.ShapeOf(tool.Manifest.Request.Path)));

        Assert.True(found * 100 >= TestHub.Catalog.Tools.Count * 95, $"Of {TestHub.Catalog.Tools.Count} names {found} lead back to what the tool sends.");
    }
}
