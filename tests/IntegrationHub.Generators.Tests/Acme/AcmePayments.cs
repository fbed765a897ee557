using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using static IntegrationHub.Generators.Tests.Acme.AcmeTool;

namespace IntegrationHub.Generators.Tests.Acme;

/// <summary>The tool of the group <c>payments</c>.</summary>
internal static class AcmePayments
{
    public static Tool Create { get; } = Make(
        new()
        {
            Endpoint = "create-payment",
            Group = "payments",
            Title = "Take a payment",
            Summary = "Takes money for an order.",
            Mode = EndpointMode.Write,
            Effect = new(MovesMoney: true, Reversible: false, Notifies: "customer"),
            Request = new("POST", "/v1/payments", []),
            Returns = "payment",
            Permission = "payments",
            WhenToUse = ["The customer wants to pay."],
            AskBefore = [new("The whole sum?", When(missing: "amount"))],
            Fields =
            [
                new() { Name = "order", Type = FieldType.Id, Prefixes = ["ord_", "old_"], Required = true, Help = "What is paid." },
                new() { Name = "amount", Type = FieldType.Money, Minimum = 1, Charged = true, Help = "How much. Left out, all of it.", Example = Json("2500") },
            ],
            Preview = new("Take {{money amount currency}}.", [new("acme_get_order", With("order_id", "$order"))]),
            LeftOut = [new(["tip", "receipt.copy"], "Nobody asked for it.")],
            Examples =
            [
                new("They pay $25.", Json("""{"order":"ord_1Example","amount":2500}"""), null),
                new("Cents have no cents.", Json("""{"order":"ord_1Example","amount":10.99}"""), "IH0403"),
            ],
            Followups = ["acme_get_order"],
            Docs = "https://docs.acme.example/payments/create",
        },
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "additionalProperties": false,
          "required": ["order"],
          "properties": {
            "order": {"type": "string", "pattern": "^(ord_|old_)"},
            "amount": {"type": "integer", "minimum": 1, "const": 2500}
          }
        }
        """);
}
