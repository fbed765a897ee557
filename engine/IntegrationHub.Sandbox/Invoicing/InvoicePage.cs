using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The page on which a customer reads an invoice and pays it. Below <c>/pdf</c> it is the same without the form, to be printed.</summary>
internal static class InvoicePage
{
    public static HostedPage Page { get; } = new("/invoices", Invoices.Type, Show, Submit);

    private static PageAnswer Show(Call call, PageForm form)
    {
        var error = form["redirect_status"] == "failed" ? LastError(call) : null;
        return Answer(call, call.Subject(Invoices.Type), form, error);
    }

    private static PageAnswer Submit(Call call, PageForm form)
    {
        var found = call.Subject(Invoices.Type);
        if (!IsPayable(found))
            return Answer(call, found, form, "This invoice cannot be paid any more.", 400);
        var (method, error) = CardChoice.Read(call, form, Saved(call, found));
        if (method is null)
            return Answer(call, found, form, error, 400);
        var invoice = call.Shop.Edit(found);
        var intent = call.Shop.Edit("payment_intent", invoice.Text("_payment_intent")!);
        intent["_return_url"] = new Uri(SandboxEvents.AnyAddress, "invoices/" + invoice.Id()).ToString();
        if (InvoiceSteps.Pay(call, invoice, method.Id(), offSession: false) is { } decline)
            return Answer(call, invoice, form, decline.Message, 402);
        return intent.Text("status") == "requires_action"
            ? PageAnswer.GoTo($"/authenticate/payment_intents/{intent.Id()}?client_secret={intent.Text("client_secret")}")
            : PageAnswer.GoTo("/invoices/" + invoice.Id());
    }

    private static PageAnswer Answer(Call call, JsonObject invoice, PageForm form, string? error, int status = 200)
    {
        if (invoice.Text("status") == "draft")
            return PageAnswer.NotFound();
        var isPrinted = call.Path.EndsWith("/pdf", StringComparison.Ordinal);
        var pay = isPrinted || !IsPayable(invoice) ? Html.Nothing : Html.Of(
            $"""
            <form method="post">
            {CardChoice.Field(Saved(call, invoice), form)}{PageFields.Button("pay", "Pay " + Money(invoice, "amount_remaining"))}</form>

            """);
        return PageAnswer.Show($"Invoice {invoice.Text("number")}", Html.Join([PageFields.Error(error), Head(invoice), Lines(call, invoice), pay]), status);
    }

    private static Html Head(JsonObject invoice) => Html.Of(
        $"""
        <p>From {invoice.Text("account_name")} to {invoice.Text("customer_name") ?? invoice.Text("customer_email") ?? "you"}.
        {(invoice["due_date"] is null ? "" : $"Due on {Day(invoice.Integer("due_date"))}.")} Status: {invoice.Text("status")}.</p>
        {(invoice.Text("description") is { } said ? Html.Of($"<p>{said}</p>") : Html.Nothing)}

        """);

    private static Html Lines(Call call, JsonObject invoice)
    {
        var rows = InvoiceLineItems.Of(call.Shop, invoice.Id())
            .Select(l => Row(l.Text("description") ?? "", Currencies.Format(l.Integer("amount"), l.Text("currency")!))).ToList();
        var (discount, tax) = (Sum(invoice, "total_discount_amounts"), Sum(invoice, "total_taxes"));
        if (discount != 0)
            rows.Add(Row("Discount", Currencies.Format(-discount, invoice.Text("currency")!)));
        if (tax != 0)
            rows.Add(Row("Tax", Currencies.Format(tax, invoice.Text("currency")!)));
        return Html.Of(
            $"""
            <table>
            <thead><tr><th scope="col">What</th><th scope="col">Amount</th></tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody>
            <tfoot>{Row("Total", Money(invoice, "total"))}{Row("Paid", Money(invoice, "amount_paid"))}{Row("To be paid", Money(invoice, "amount_remaining"))}</tfoot>
            </table>
            {(invoice.Text("footer") is { } footer ? Html.Of($"<p>{footer}</p>") : Html.Nothing)}

            """);
    }

    private static Html Row(string name, string amount) => Html.Of($"<tr><td>{name}</td><td>{amount}</td></tr>\n");

    private static long Sum(JsonObject invoice, string list) => invoice[list]!.AsArray().Sum(a => a!.AsObject().Integer("amount"));

    private static string Money(JsonObject invoice, string field) => Currencies.Format(invoice.Integer(field), invoice.Text("currency")!);

    private static string Day(long seconds) => $"{DateTimeOffset.FromUnixTimeSeconds(seconds):d MMMM yyyy}";

    private static bool IsPayable(JsonObject invoice) =>
        invoice.Text("status") is "open" or "uncollectible" && invoice.Integer("amount_remaining") > 0 && invoice.Text("_payment_intent") is not null;

    private static List<JsonObject> Saved(Call call, JsonObject invoice) => [.. CardChoice.Of(call, invoice.Text("customer"))];

    private static string? LastError(Call call) =>
        (call.Shop.Find("payment_intent", call.Subject(Invoices.Type).Text("_payment_intent"))?["last_payment_error"] as JsonObject)?.Text("message");
}
