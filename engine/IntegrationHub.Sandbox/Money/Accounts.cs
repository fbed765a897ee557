namespace IntegrationHub.Sandbox.Money;

/// <summary>The one account that every key belongs to.</summary>
internal static class Accounts
{
    public static ResourceType Type { get; } = new ResourceType("account", "acct_", "/v1/account", """
        {
          "id": "acct_1SandboxShop0001", "object": "account",
          "business_profile": {
            "mcc": null, "minority_owned_business_designation": null, "name": "Harbor Lane Goods",
            "specified_commercial_transactions_act_url": null, "support_address": null, "support_email": null,
            "support_phone": null, "support_url": null, "url": "https://harborlane.example.com"
          },
          "business_type": "company", "charges_enabled": true, "country": "US", "created": 1735689600, "default_currency": "usd",
          "details_submitted": true, "email": "owner@harborlane.example.com", "payouts_enabled": true, "type": "standard"
        }
        """)
        .On("GET", "", [], _ => Type!.Blank());
}
