using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Resources;

/// <summary>The one account that every key belongs to.</summary>
internal static class Accounts
{
    public const string Id = "acct_1SandboxShop0001";

    public const string Name = "Harbor Lane Goods";

    public static ResourceType Type { get; } = new ResourceType("account", "acct_", "/v1/account", """
        {
          "id": "", "object": "account", "business_profile": null, "business_type": "company", "charges_enabled": true,
          "country": "US", "created": 1735689600, "default_currency": "usd", "details_submitted": true,
          "email": "owner@harborlane.example.com", "payouts_enabled": true, "type": "standard"
        }
        """)
        .On("GET", "", [], _ => Current());

    private static JsonObject Current()
    {
        var account = Type.Blank();
        account["id"] = Id;
        account.Remove("business_profile");
        account["settings"] = new JsonObject { ["dashboard"] = new JsonObject { ["display_name"] = Name, ["timezone"] = "Etc/UTC" } };
        return account;
    }
}
