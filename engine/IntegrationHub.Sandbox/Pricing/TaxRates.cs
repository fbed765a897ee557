using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Pricing;

internal static class TaxRates
{
    private const int MostAtOnce = 5;

    private static readonly Parameter[] Written =
    [
        Boolean("active"), Text("country", 2), Text("description"), Text("jurisdiction", 50), Metadata(), Text("state", 50),
        Choice(
            "tax_type", "admissions_tax", "amusement_tax", "attendance_tax", "communications_tax", "digital_excise_tax", "entertainment_tax",
            "get_fund", "gross_receipts_tax", "gst", "hospitality_tax", "hst", "igst", "jct", "lease_tax", "luxury_tax",
            "mass_transit_parking_tax", "nhil", "parking_tax", "pst", "qst", "resort_tax", "retail_delivery_fee", "rst", "sales_tax",
            "service_tax", "tourism_tax", "utility_users_tax", "vat"),
    ];

    public static ResourceType Type { get; } = new ResourceType("tax_rate", "txr_", "/v1/tax_rates", """
        {
          "id": "", "object": "tax_rate", "active": true, "country": null, "created": 0, "description": null, "display_name": "",
          "effective_percentage": null, "flat_amount": null, "inclusive": false, "jurisdiction": null, "jurisdiction_level": null,
          "livemode": false, "metadata": {}, "percentage": 0, "rate_type": "percentage", "state": null, "tax_type": null
        }
        """)
    { EventFamily = "tax_rate", Spoken = "tax rate", PathParam = "tax_rate" }
        .Creates(
            [.. Written, Text("display_name", 50).Required(), Boolean("inclusive").Required(), Number("percentage", 100).Required()],
            call => Write(call, call.New(Type!)))
        .Retrieves()
        .Updates([.. Written, Text("display_name", 50).NeverEmpty()], call => Write(call, call.Shop.Edit(call.Subject(Type!))))
        .Lists(Filter.Created, Filter.Flag("active"), Filter.Flag("inclusive"));

    /// <summary>A parameter that names up to five tax rates; sent empty, it takes them all away.</summary>
    public static Parameter Parameter(string name = "tax_rates") => Texts(name, MostAtOnce);

    /// <summary>The tax rates of these ids, or Stripe's error: they have to exist, to be active, and to be all inclusive or all exclusive.</summary>
    /// <param name="call">The request.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="path">How the parameter is addressed in errors.</param>
    public static IReadOnlyList<JsonObject> Of(Call call, IReadOnlyList<string> ids, string path = "tax_rates")
    {
        var rates = ids.Select((id, i) => call.Existing(Type, id, $"{path}[{i}]")).ToList();
        for (var i = 0; i < rates.Count; i++)
        {
            if (!rates[i].Flag("active"))
                throw Refusals.Invalid($"The tax rate {rates[i].Id()} is archived; use one that is active.", $"{path}[{i}]");
        }

        return rates.Select(r => r.Flag("inclusive")).Distinct().Count() > 1
            ? throw Refusals.Invalid("Inclusive and exclusive tax rates cannot be used together.", path)
            : rates;
    }

    /// <summary>A list of ids as Stripe shows it: with the whole tax rates.</summary>
    public static JsonArray Shown(Renderer show, JsonNode? ids) =>
        JsonReading.ArrayOf((ids as JsonArray ?? []).Select(id => (JsonNode?)show.Show("tax_rate", id!.GetValue<string>())));

    /// <summary>What tax rates come to on an amount. Inclusive ones are in it, exclusive ones come on top.</summary>
    /// <param name="amount">What is taxed, after discounts, in the smallest unit.</param>
    /// <param name="rates">Stored tax rates.</param>
    public static IReadOnlyList<TaxAmount> Reckon(long amount, IReadOnlyList<JsonObject> rates)
    {
        var included = rates.Where(r => r.Flag("inclusive")).Sum(r => r.Number("percentage") ?? 0);
        var net = amount / (1 + included / 100);
        return [.. rates.Select(r => new TaxAmount(
            r.Id(), Amounts.Round(net * (r.Number("percentage") ?? 0) / 100), Amounts.Round(net), r.Flag("inclusive")))];
    }

    private static JsonObject Write(Call call, JsonObject rate)
    {
        if (call.Input.Text("country") is { } country && !(country.Length == 2 && country.All(char.IsAsciiLetter)))
            throw Refusals.Invalid($"Country '{Refusals.Clip(country)}' is unknown. Try using a 2-character alphanumeric country code instead.", "country");
        call.Input.CopyTo(
            rate, "active", "description", "display_name", "inclusive", "jurisdiction", "percentage", "state", "tax_type");
        if (call.Input.Has("country"))
            rate["country"] = call.Input.Text("country")?.ToUpperInvariant();
        call.Input.MergeMetadata(rate);
        return rate;
    }
}
