using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Tests.Support;

namespace IntegrationHub.Sandbox.Tests.Invoicing;

/// <summary>Random lives of invoices, after each of which all sums have to fit.</summary>
public sealed class InvoicePropertyTests : SandboxTest
{
    private const string Ada = ShopSeed.Customer;
    private readonly List<string> _coupons = [];
    private readonly List<string> _rates = [];
    private uint _state;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(21)]
    [InlineData(34)]
    public async Task Whatever_happens_to_invoices_their_sums_fit(int seed)
    {
        _state = (uint)seed * 2_654_435_761;
        await Prepare();
        var invoices = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            var id = await Draft();
            invoices.Add(id);
            for (var step = Next(6); step > 0; step--)
                await Step(id);
            foreach (var known in invoices)
                Fits(await Get($"/v1/invoices/{known}"));
            await BalanceFits();
        }
    }

    /// <summary>The next number from 0 up to, and without, a bound.</summary>
    private int Next(int below)
    {
        _state = (_state * 1_664_525) + 1_013_904_223;
        return (int)((_state >> 8) % (uint)below);
    }

    private async Task Prepare()
    {
        _coupons.Add((await Post("/v1/coupons", "percent_off=33.3", "duration=forever")).Id);
        _coupons.Add((await Post("/v1/coupons", "amount_off=777", "currency=usd", "duration=forever")).Id);
        _coupons.Add((await Post("/v1/coupons", "percent_off=100", "duration=forever")).Id);
        foreach (var (percentage, inclusive) in new[] { ("7.7", "true"), ("19", "true"), ("8.875", "false"), ("20", "false") })
            _rates.Add((await Post("/v1/tax_rates", "display_name=Tax", $"percentage={percentage}", $"inclusive={inclusive}")).Id);
        await Post($"/v1/customers/{Ada}", $"balance={Next(4000) - 3000}");
    }

    private async Task<string> Draft()
    {
        var form = new List<string> { $"customer={Ada}" };
        if (Next(2) == 0)
            form.Add($"discounts[0][coupon]={_coupons[Next(3)]}");
        if (Next(2) == 0)
            form.Add($"default_tax_rates[0]={_rates[Next(4)]}");
        var id = (await Post("/v1/invoices", [.. form])).Id;
        var lines = new List<string>();
        for (var i = 0; i <= Next(5); i++)
        {
            lines.Add($"lines[{i}][amount]={Next(9999) - (Next(5) == 0 ? 5000 : -1)}");
            if (Next(3) == 0)
                lines.Add($"lines[{i}][discounts][0][coupon]={_coupons[Next(2)]}");
            if (Next(3) == 0)
                lines.Add($"lines[{i}][tax_rates][0]={_rates[Next(4)]}");
            if (Next(5) == 0)
                lines.Add($"lines[{i}][discountable]=false");
        }

        Assert.Equal(HttpStatusCode.OK, (await Post($"/v1/invoices/{id}/add_lines", [.. lines])).Status);
        return id;
    }

    /// <summary>Something that may be refused, but must not do half of it.</summary>
    private async Task Step(string id)
    {
        var path = $"/v1/invoices/{id}";
        var answer = await (Next(9) switch
        {
            0 or 1 => Post($"{path}/finalize"),
            2 => Post($"{path}/pay"),
            3 => Post($"{path}/pay", "payment_method=pm_card_chargeDeclined"),
            4 => Post($"{path}/pay", "paid_out_of_band=true"),
            5 => Next(3) == 0 ? Post($"{path}/void") : Post($"{path}/finalize"),
            6 => Post($"{path}/mark_uncollectible"),
            7 => Credit(id, "amount=" + (Next(4000) + 1)),
            _ => Credit(id, "lines[0][type]=invoice_line_item", $"lines[0][invoice_line_item]={(await Get(path)).Text("lines.data.0.id")}", $"lines[0][amount]={Next(3000) + 1}"),
        });
        Assert.True((int)answer.Status is 200 or 400 or 402, answer.Json.ToJsonString());
    }

    private async Task<Answer> Credit(string id, params string[] what)
    {
        var isPaid = (await Get($"/v1/invoices/{id}")).Text("status") == "paid";
        if (!isPaid)
            return await Post("/v1/credit_notes", [$"invoice={id}", .. what]);
        var query = string.Join('&', what.Prepend($"invoice={id}").Select(w => w.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)));
        var preview = await Get($"/v1/credit_notes/preview?{query}");
        if (preview.Status != HttpStatusCode.OK)
            return preview;
        var way = new[] { "refund_amount", "credit_amount", "out_of_band_amount" }[Next(3)];
        var note = await Post("/v1/credit_notes", [$"invoice={id}", .. what, $"{way}={preview.Text("total")}"]);
        if (note.Status == HttpStatusCode.OK)
            Assert.Equal(preview.Text("total"), note.Text("total"));
        return note;
    }

    private static void Fits(Answer invoice)
    {
        long Of(string name) => invoice[name]?.GetValue<long>() ?? 0;
        var lines = invoice.Node("lines.data")!.AsArray().Select(l => l!.AsObject()).ToList();
        var (all, own) = (lines.Sum(l => Sum(l["discount_amounts"])), lines.Sum(OwnDiscounts));
        var amounts = lines.Sum(l => l["amount"]!.GetValue<long>());
        Assert.Equal(amounts - own, Of("subtotal"));
        Assert.Equal(amounts - all + lines.Sum(l => Sum(l["taxes"], "exclusive")), Of("total"));
        Assert.Equal(all, Sum(invoice["total_discount_amounts"]));
        Assert.Equal(lines.Sum(l => Sum(l["taxes"])), Sum(invoice["total_taxes"]));
        Assert.Equal(Of("total") - Sum(invoice["total_taxes"]), Of("total_excluding_tax"));
        Assert.Equal(Of("amount_due") - Of("amount_paid"), Of("amount_remaining"));
        Assert.True(Of("amount_due") >= 0 && Of("amount_remaining") >= 0, invoice.Json.ToJsonString());
        var credited = Of("pre_payment_credit_notes_amount") + Of("post_payment_credit_notes_amount");
        Assert.True(credited <= Math.Max(0, Of("total") + Math.Max(0, Of("starting_balance"))), invoice.Json.ToJsonString());
        if (invoice["status_transitions"]!["finalized_at"] is not null)
            Assert.Equal(Of("total") + Of("starting_balance"), Of("amount_due") + Of("pre_payment_credit_notes_amount") + Of("ending_balance"));
        if (invoice.Text("status") == "paid")
            Assert.Equal(0, Of("amount_remaining"));
    }

    private async Task BalanceFits()
    {
        var moved = await Get($"/v1/customers/{Ada}/balance_transactions?limit=100");
        var balance = (await Get($"/v1/customers/{Ada}")).Text("balance");
        Assert.Equal(balance, moved.Data.Sum(t => t["amount"]!.GetValue<long>()).ToString(CultureInfo.InvariantCulture));
        if (moved.Data.Count > 0)
            Assert.Equal(balance, moved.Text("data.0.ending_balance"));
    }

    private static long OwnDiscounts(JsonObject line)
    {
        var own = line["discounts"]!.AsArray().Select(d => d!.GetValue<string>()).ToHashSet();
        return line["discount_amounts"]!.AsArray().Where(d => own.Contains(d!["discount"]!.GetValue<string>())).Sum(d => d!["amount"]!.GetValue<long>());
    }

    private static long Sum(JsonNode? amounts, string? behavior = null) => amounts!.AsArray()
        .Where(a => behavior is null || a!["tax_behavior"]!.GetValue<string>() == behavior).Sum(a => a!["amount"]!.GetValue<long>());
}
