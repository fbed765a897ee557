using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using static IntegrationHub.Generators.Tests.Acme.AcmeTool;

namespace IntegrationHub.Generators.Tests.Acme;

/// <summary>The tools of the group <c>orders</c>.</summary>
internal static class AcmeOrders
{
    private static readonly Field OrderId = new()
    {
        Name = "order_id",
        Type = FieldType.Id,
        Required = true,
        Prefixes = ["ord_"],
        Help = "The order.",
        Example = Json("\"ord_1Example\""),
    };

    private const string OrderIdSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "additionalProperties": false,
          "required": ["order_id"],
          "properties": {"order_id": {"type": "string", "pattern": "^ord_", "description": "The order."}}
        }
        """;

    public static Tool Create { get; } = Make(
        new()
        {
            Endpoint = "create-order",
            Group = "orders",
            Title = "Create an order",
            Summary = "Starts an order that nobody has paid yet.",
            Mode = EndpointMode.Write,
            Effect = new(MovesMoney: false, Reversible: true, Notifies: "nobody"),
            Request = new("POST", "/v1/orders", []),
            Returns = "order",
            Permission = "orders",
            WhenToUse = ["Somebody wants to buy something."],
            AvoidWhen = ["The order exists already; read it instead."],
            AskBefore = [new("Which anvil, and how many?", null), new("When should it come?", When(missing: "deliver_at"))],
            SafeDefaults = new Dictionary<string, JsonElement> { ["status"] = Json("\"draft\"") },
            Fields =
            [
                new()
                {
                    Name = "lines",
                    Type = FieldType.List,
                    Required = true,
                    Help = "What is bought.",
                    MinItems = 1,
                    MaxItems = 20,
                    Items = new()
                    {
                        Name = "",
                        Type = FieldType.Object,
                        Rules = [new(RelationKind.ExactlyOneOf, ["price", "price_data"], null)],
                        Fields =
                        [
                            new() { Name = "price", Type = FieldType.Id, Help = "A price that exists." },
                            new()
                            {
                                Name = "price_data",
                                Type = FieldType.Object,
                                Help = "A price made for this line.",
                                Fields =
                                [
                                    new() { Name = "amount", Type = FieldType.Money, Required = true, Minimum = 1, Help = "The price of one." },
                                    new() { Name = "currency", Type = FieldType.Currency, Required = true, Help = "Its currency." },
                                ],
                            },
                            new() { Name = "quantity", Type = FieldType.Integer, Required = true, Minimum = 1, Maximum = 99, Help = "How many." },
                        ],
                    },
                },
                new()
                {
                    Name = "status",
                    Type = FieldType.Enum,
                    Values = ["draft", "open", "no", "1.0"],
                    Help = "How far it is: draft | open.\nA <b>draft</b> can be `<thrown>` away.",
                },
                new() { Name = "deliver_at", Type = FieldType.Timestamp, Words = ["soon"], Help = "When it should come.", Example = Json("\"now+7d\"") },
                new() { Name = "metadata", Type = FieldType.Map, Clearable = true, Help = "Your own keys." },
            ],
            Rules = [new(RelationKind.Requires, ["deliver_at"], When(equal: ("status", ["\"open\"", "\"no\""])))],
            Preview = new("Start an order.", []),
            Examples =
            [
                new("Two anvils.", Json("""{"lines":[{"price":"pri_1","quantity":2}],"status":"draft"}"""), null),
                new("An order without lines is refused.", Json("""{"lines":[]}"""), "IH0408"),
            ],
            Followups = ["acme_get_order", "acme_create_payment"],
            Docs = "https://docs.acme.example/orders/create",
        },
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "additionalProperties": false,
          "required": ["lines"],
          "properties": {
            "lines": {"type": "array", "minItems": 1, "maxItems": 20, "description": "What is bought.", "items": {"$ref": "#/$defs/line"}},
            "status": {"enum": ["draft", "open", "no", "1.0"], "description": "How far it is: draft | open."},
            "deliver_at": {"type": ["integer", "string"], "description": "When it should come."},
            "metadata": {"type": "object", "additionalProperties": {"type": "string"}}
          },
          "$defs": {
            "line": {
              "type": "object",
              "additionalProperties": false,
              "required": ["quantity"],
              "properties": {
                "price": {"type": "string"},
                "price_data": {
                  "type": "object",
                  "required": ["amount", "currency"],
                  "properties": {"amount": {"type": "integer", "minimum": 1}, "currency": {"type": "string"}}
                },
                "quantity": {"type": "integer", "minimum": 1, "maximum": 99}
              },
              "oneOf": [{"required": ["price"]}, {"required": ["price_data"]}]
            }
          }
        }
        """);

    public static Tool Get { get; } = Make(
        new()
        {
            Endpoint = "get-order",
            Group = "orders",
            Title = "Get an order",
            Summary = "Shows one order.",
            Mode = EndpointMode.Read,
            Effect = Effect.None,
            Request = new("GET", "/v1/orders/{order_id}", ["order_id"]),
            Returns = "order",
            Permission = "orders",
            WhenToUse = ["The order's id is known."],
            Fields = [OrderId],
            Examples = [new("Show me that order.", Json("""{"order_id":"ord_1Example"}"""), null)],
            Followups = ["acme_cancel_order"],
            Docs = "https://docs.acme.example/orders/get",
        },
        OrderIdSchema);

    public static Tool List { get; } = Make(
        new()
        {
            Endpoint = "list-orders",
            Group = "orders",
            Title = "List orders",
            Summary = "Lists orders, the newest first.",
            Mode = EndpointMode.Read,
            Effect = Effect.None,
            Request = new("GET", "/v1/orders", []),
            Returns = "list of order",
            Permission = "orders",
            WhenToUse = ["Nobody knows the order's id."],
            Fields =
            [
                new() { Name = "limit", Type = FieldType.Integer, Minimum = 1, Maximum = 100, Default = Json("10"), Help = "How many." },
                new() { Name = "starting_after", Type = FieldType.Id, Help = "The last id of the page before." },
            ],
            Examples = [new("What was ordered?", Json("{}"), null)],
            Docs = "https://docs.acme.example/orders/list",
        },
        """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "limit": {"type": "integer", "minimum": 1, "maximum": 100, "description": "How many."},
            "starting_after": {"type": "string", "description": "The last id of the page before."}
          }
        }
        """);

    public static Tool Cancel { get; } = Make(
        new()
        {
            Endpoint = "cancel-order",
            Group = "orders",
            Title = "Cancel an order",
            Summary = "Ends an order for good.",
            Mode = EndpointMode.Write,
            Effect = new(MovesMoney: false, Reversible: false, Notifies: "customer"),
            Request = new("DELETE", "/v1/orders/{order_id}", ["order_id"]),
            Returns = "order",
            Permission = "orders",
            WhenToUse = ["The customer does not want it any more."],
            Fields = [OrderId],
            Preview = new("End the order.", []),
            Examples = [new("Cancel that order.", Json("""{"order_id":"ord_1Example"}"""), null)],
            Docs = "https://docs.acme.example/orders/cancel",
        },
        OrderIdSchema);
}
