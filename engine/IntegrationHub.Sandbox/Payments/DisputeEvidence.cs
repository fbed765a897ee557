using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What an account says against a dispute.</summary>
internal static class DisputeEvidence
{
    private const int MostCharacters = 150_000;

    private static readonly string[] Texts =
    [
        "access_activity_log", "billing_address", "cancellation_policy_disclosure", "cancellation_rebuttal", "customer_email_address",
        "customer_name", "customer_purchase_ip", "duplicate_charge_explanation", "duplicate_charge_id", "product_description",
        "refund_policy_disclosure", "refund_refusal_explanation", "service_date", "shipping_address", "shipping_carrier", "shipping_date",
        "shipping_tracking_number", "uncategorized_text",
    ];

    private static readonly string[] Files =
    [
        "cancellation_policy", "customer_communication", "customer_signature", "duplicate_charge_documentation", "receipt", "refund_policy",
        "service_documentation", "shipping_documentation", "uncategorized_file",
    ];

    public static Parameter Parameter { get; } = Object(
        "evidence", [.. Texts.Select(t => Text(t, MostCharacters)), .. Files.Select(f => Text(f))]).Refusing("appeal", "enhanced_evidence");

    /// <summary>Every field, empty.</summary>
    public static JsonObject Blank()
    {
        var blank = new JsonObject();
        foreach (var name in Texts.Concat(Files).Order(StringComparer.Ordinal))
            blank[name] = null;
        blank["enhanced_evidence"] = new JsonObject();
        return blank;
    }

    public static void Write(Input sent, JsonObject dispute)
    {
        if (Files.FirstOrDefault(f => sent.Text(f) is not null) is { } file)
            throw Refusals.NoSuch("file upload", sent.Text(file)!, $"evidence[{file}]");
        var evidence = dispute["evidence"]!.AsObject();
        sent.CopyTo(evidence, [.. Texts, .. Files]);
        var total = Texts.Sum(t => evidence.Text(t)?.Length ?? 0);
        if (total > MostCharacters)
        {
            throw Refusals.Invalid(
                $"The evidence has {total} characters; all its texts together may have {MostCharacters}.", "evidence");
        }

        dispute["evidence_details"]!["has_evidence"] = Texts.Any(t => evidence.Text(t) is not null);
    }
}
