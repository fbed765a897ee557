using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What a payer gets for a charge.</summary>
internal static class ReceiptPage
{
    public static HostedPage Page { get; } = new("/receipts", Charges.Type, Show);

    private static PageAnswer Show(Call call, PageForm form)
    {
        var charge = call.Subject(Charges.Type);
        if (charge.Text("receipt_url") is null)
            return PageAnswer.NotFound();
        var card = charge["payment_method_details"]!["card"]!.AsObject();
        var refunded = charge.Integer("amount_refunded");
        return PageAnswer.Show("Receipt from Harbor Lane Goods", Html.Of(
            $"""
            <table>
            <tbody>
            <tr><th scope="row">Paid</th><td>{Money(charge, charge.Integer("amount"))}</td></tr>
            <tr><th scope="row">On</th><td>{DateTimeOffset.FromUnixTimeSeconds(charge.Integer("created")):d MMMM yyyy}</td></tr>
            <tr><th scope="row">With</th><td>{card.Text("brand")} {card.Text("last4")}</td></tr>
            {(charge.Text("description") is { } what ? Html.Of($"<tr><th scope=\"row\">For</th><td>{what}</td></tr>") : Html.Nothing)}
            {(refunded > 0 ? Html.Of($"<tr><th scope=\"row\">Refunded</th><td>{Money(charge, refunded)}</td></tr>") : Html.Nothing)}
            </tbody>
            </table>
            """));
    }

    private static string Money(JsonObject charge, long amount) => Currencies.Format(amount, charge.Text("currency")!);
}
