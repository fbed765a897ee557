using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Generators.Tests.Acme;

/// <summary>What the tools of the invented service share. It knows none of them, so that neither waits for the other to begin.</summary>
internal static class AcmeService
{
    public static Integration Integration { get; } = new(
        new IntegrationManifest
        {
            Name = "acme",
            Title = "Acme",
            Summary = "Orders and payments of a shop that sells anvils.",
            BaseUrl = new("https://api.acme.example"),
            ApiVersion = "2026-01-31",
            AllowedHosts = ["api.acme.example"],
            Credential = new("ACME_KEY", new Dictionary<string, string> { ["ak_"] = "test" }, new Dictionary<string, string>()),
            Groups = new Dictionary<string, GroupManifest>
            {
                ["payments"] = new("Payments", "Money coming in."),
                ["orders"] = new("Orders", "What was bought."),
                ["parcels"] = new("Parcels", "Nothing yet."),
            },
            Permissions = new Dictionary<string, string> { ["orders"] = "Orders", ["payments"] = "Payments" },
            LeftOut = [new(["branch", "order.branch"], "The shop has one branch.")],
            MinimumCharges = new Dictionary<string, long> { ["usd"] = 50, ["jpy"] = 50, ["kwd"] = 150 },
            Errors =
            [
                new(new(null, null, null, "order", null), "order_not_found", "List the orders and ask which one is meant.", false),
                new(new(null, "declined", null, null, null), "card_declined", "Ask for another way to pay.", false),
                new(new(null, null, "no_money", null, null), "card_declined", "Ask for another way to pay.", false),
                new(new(null, null, null, null, 429), "rate_limited", "Wait a little.", true),
                new(new("api_error", null, null, null, null), "service_error", "Try again later.", true),
            ],
            Docs = "https://docs.acme.example",
        },
        "catalog/acme");
}
