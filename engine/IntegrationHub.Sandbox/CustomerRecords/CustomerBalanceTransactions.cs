using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.CustomerRecords;

/// <summary>Every change of a customer's balance. Below zero the customer has money with the shop; above, the next invoice asks for it.</summary>
internal static class CustomerBalanceTransactions
{
    /// <summary>The account's own currency: that of a balance whose customer has none yet.</summary>
    private const string OwnCurrency = "usd";

    public static ResourceType Type { get; } = new ResourceType("customer_balance_transaction", "cbtxn_", "/v1/customers", """
        {
          "id": "", "object": "customer_balance_transaction", "amount": 0, "checkout_session": null, "created": 0, "credit_note": null,
          "currency": "", "customer": "", "customer_account": null, "description": null, "ending_balance": 0, "invoice": null,
          "livemode": false, "metadata": {}, "type": "adjustment"
        }
        """)
    { Spoken = "customer balance transaction", Permission = "customer" }
        .Refers("customer", "customer")
        .Refers("credit_note", "credit_note")
        .Refers("invoice", "invoice")
        .On("GET", "/{customer_id}/balance_transactions/{id}", [], Subject)
        .On("POST", "/{customer_id}/balance_transactions/{id}", [Text("description", 350), Metadata()], Update);

    /// <summary>What making one takes.</summary>
    public static Parameter[] Making { get; } =
        [Integer("amount", -99_999_999, 99_999_999).Required(), Text("currency").Required(), Text("description", 350), Metadata()];

    /// <summary>What narrows the list of a customer's.</summary>
    public static Parameter[] Listing { get; } = [.. Page.Parameters, Filter.Created.Parameter, Text("invoice")];

    public static JsonObject Create(Call call)
    {
        var customer = call.Shop.Edit(call.Subject(Customers.Type));
        var currency = Currencies.Check(call.Input.Text("currency")!, "currency");
        var amount = call.Input.Integer("amount")!.Value;
        if (amount == 0)
            throw Refusals.Invalid("The amount must not be 0.", "amount", "parameter_invalid_integer");
        if (customer.Text("currency") is { } own && own != currency)
        {
            throw Refusals.Invalid(
                $"You cannot combine currencies on a single customer. This customer has had a balance or invoices in {own}.", "currency");
        }

        customer["currency"] = currency;
        return Write(call, Move(call, customer, amount, "adjustment")!);
    }

    public static JsonObject List(Call call)
    {
        var customer = call.Subject(Customers.Type).Id();
        return Page.Cut(
            call,
            Type,
            call.Shop.NewestFirst("customer_balance_transaction", "customer", customer),
            t => Filter.Created.Keeps(call, t) && (call.Input.Text("invoice") is not { } invoice || t.Text("invoice") == invoice));
    }

    /// <summary>Moves a balance and writes down why; nothing is written when it does not move.</summary>
    /// <param name="call">Whose clock it happens by.</param>
    /// <param name="customer">A customer taken for change.</param>
    /// <param name="amount">Below zero gives the customer money.</param>
    /// <param name="type">Stripe's type of the movement.</param>
    /// <param name="because">The field and the id of what moved it.</param>
    public static JsonObject? Move(Call call, JsonObject customer, long amount, string type, params (string Field, string Id)[] because)
    {
        if (amount == 0)
            return null;
        var moved = call.New(Type);
        customer["balance"] = customer.Integer("balance") + amount;
        moved["amount"] = amount;
        moved["currency"] = customer.Text("currency") ?? OwnCurrency;
        moved["customer"] = customer.Id();
        moved["ending_balance"] = customer.Integer("balance");
        moved["type"] = type;
        foreach (var (field, id) in because)
            moved[field] = id;
        return moved;
    }

    private static JsonObject Subject(Call call)
    {
        var found = call.Subject(Type);
        return found.Text("customer") == call.OuterId
            ? found
            : throw Refusals.NoSuch(Type.Spoken, call.PathId, Type.PathParam, inPath: true);
    }

    private static JsonObject Update(Call call) => Write(call, call.Shop.Edit(Subject(call)));

    private static JsonObject Write(Call call, JsonObject moved)
    {
        call.Input.CopyTo(moved, "description");
        call.Input.MergeMetadata(moved);
        return moved;
    }
}
