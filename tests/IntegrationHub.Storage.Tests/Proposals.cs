using System.Security.Cryptography;
using System.Text;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Storage.Tests;

/// <summary>Proposals to put into a store.</summary>
internal static class Proposals
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, 123, TimeSpan.Zero);

    /// <summary>An open proposal; each name gets its own token and idempotency key.</summary>
    public static StoredProposal Open(string name = "one") => new()
    {
        Id = $"prop_{name}",
        TokenDigest = Digest(Token(name)),
        Tool = "stripe_create_refund",
        Input = """{"amount":2500,"metadata":{"note":"Größe 42 – ¥"},"payment_intent":"pi_3PqExample"}""",
        Connection = "sandbox",
        KeyDigest = "0123456789abcdef01234567",
        RequestDigest = "89abcdef0123456789abcdef",
        Environment = "test",
        PolicyVersion = "default-1",
        PolicyClass = PolicyClass.Confirm,
        IdempotencyKey = $"key-{name}",
        Says = "Refund 25.00 USD.\nThis cannot be undone.",
        CreatedAt = Noon,
        ExpiresAt = Noon.AddMinutes(10),
    };

    /// <summary>An entry for the ledger with something in every field that is not a checkpoint's.</summary>
    public static LedgerEntry Entry(string what, string? proposal = "prop_one") => new()
    {
        Event = what,
        At = Noon,
        By = LedgerActor.LocalAgent,
        Proposal = proposal,
        Tool = "stripe_create_refund",
        Connection = "sandbox",
        Environment = "test",
        InputDigest = Digest("{}"),
        Input = """{"amount":2500,"note":"[masked]","größe":"–"}""",
        PolicyVersion = "default-1",
        PolicyClass = "confirm",
        Rule = "writes are confirmed",
        IdempotencyKey = "key-one",
        RequestId = "req_1",
        Code = "card_declined",
        Sent = "yes",
    };

    public static string Token(string name) => $"conf_the_secret_of_{name}";

    private static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
