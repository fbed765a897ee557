using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Controls;

/// <summary><c>/_sandbox/restricted_keys</c>: makes keys that may only do what they were made for. A restricted key that was not made
/// here may do everything. Only a digest of a key is kept.</summary>
internal static class RestrictedKeys
{
    private const string Kind = "sandbox.restricted_key";

    public static ResourceType Type { get; } = new ResourceType(Kind, "", "/_sandbox/restricted_keys", "{}")
        .On("POST", "", [Metadata("permissions").Required()], Create)
        .On("GET", "/permissions", [], _ => new JsonObject
        {
            ["object"] = "sandbox.permissions",
            ["names"] = JsonReading.ArrayOf([.. ResourceCatalog.Instance.Permissions]),
        });

    /// <summary>Lets a key pass that may use an operation; any other gets Stripe's 403.</summary>
    public static void Check(Shop shop, string key, Operation operation)
    {
        if (operation.Permission is not { } needed || shop.Find(Kind, Digest(key)) is not { } made)
            return;
        var may = made["permissions"]!.AsObject().Text(needed);
        var isRead = operation.Verb == "GET";
        if (may == "write" || (isRead && may == "read"))
            return;
        throw new StripeErrorException(new StripeError(
            403,
            "invalid_request_error",
            $"The provided key '{Credential.Masked(key)}' does not have the required permissions for this endpoint on account " +
            $"'{Accounts.Type.Blank().Id()}'. Having the 'rak_{needed}_{(isRead ? "read" : "write")}' permission would allow this request to continue.")
        { WasRunning = false });
    }

    private static JsonObject Create(Call call)
    {
        var permissions = call.Input.Copy("permissions")!.AsObject();
        foreach (var (name, access) in permissions)
        {
            if (!ResourceCatalog.Instance.Permissions.Contains(name))
            {
                throw Refusals.Invalid(
                    $"There is no permission \"{Refusals.Clip(name)}\". Allowed: {string.Join(", ", ResourceCatalog.Instance.Permissions)}.", "permissions");
            }

            if (access!.GetValue<string>() is not ("read" or "write"))
                throw Refusals.Invalid($"permissions[{name}] must be read or write.", $"permissions[{name}]");
        }

        var key = $"rk_{(call.IsLive ? "live" : "test")}_{RandomIds.Instance.Characters(32)}";
        call.Shop.Add(new JsonObject { ["id"] = Digest(key), ["object"] = Kind, ["permissions"] = permissions.DeepClone() });
        return new JsonObject { ["object"] = Kind, ["key"] = key, ["permissions"] = permissions };
    }

    private static string Digest(string key) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
