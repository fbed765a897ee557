using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Money;

/// <summary>Where the account's money is paid out to: one bank account for each currency, there as soon as it is needed.</summary>
internal static class BankAccounts
{
    public static ResourceType Type { get; } = new("bank_account", "ba_", "", """
        {
          "id": "", "object": "bank_account", "account": null, "account_holder_name": "Harbor Lane Goods", "account_holder_type": "company",
          "account_type": null, "available_payout_methods": [ "standard", "instant" ], "bank_name": "STRIPE TEST BANK", "country": "US",
          "currency": "", "default_for_currency": true, "fingerprint": null, "last4": "6789", "metadata": {},
          "routing_number": "110000000", "status": "new"
        }
        """);

    /// <summary>The bank account that a payout goes to.</summary>
    public static JsonObject Of(Call call, string? id, string currency)
    {
        if (id is null)
            return call.Shop.NewestFirst(Type.Name, "currency", currency).FirstOrDefault(a => a.Flag("default_for_currency")) ?? Open(call, currency);
        var found = call.Shop.Find(Type.Name, id) ?? throw Refusals.NoSuch("external account", id, "destination");
        return found.Text("currency") == currency
            ? found
            : throw Refusals.Invalid(
                $"The bank account {id} takes {found.Text("currency")}, so nothing can be paid out to it in {currency}.", "destination");
    }

    /// <summary>Adds a bank account of the account.</summary>
    public static JsonObject Open(Call call, string currency, string? id = null, bool isDefault = true)
    {
        var account = call.New(Type, id);
        account["account"] = Accounts.Type.Blank().Id();
        account["currency"] = currency;
        account["default_for_currency"] = isDefault;
        account["fingerprint"] = call.Ids.Characters(16);
        return account;
    }
}
