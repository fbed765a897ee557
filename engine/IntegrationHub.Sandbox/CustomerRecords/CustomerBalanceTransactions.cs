using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.CustomerRecords;

/// <summary>Every change of a customer's balance. Below zero the customer has money with the shop; above, the next invoice asks for it.</summary>
internal static class CustomerBalanceTransactions
{
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
        .Refers("invoice", "invoice");

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
        moved["currency"] = customer.Text("currency");
        moved["customer"] = customer.Id();
        moved["ending_balance"] = customer.Integer("balance");
        moved["type"] = type;
        foreach (var (field, id) in because)
            moved[field] = id;
        return moved;
    }
}
