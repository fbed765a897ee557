using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Protocol.Forms;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Time;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>A shop without a server: the same operations, thousands of them in a second.</summary>
internal sealed class ShopInProcess
{
    private static readonly Router Router = new(ResourceCatalog.Instance);
    private readonly Books _books = new(ResourceCatalog.Instance.DueOf);

    public long Now { get; private set; } = 1_795_000_000;

    /// <summary>Everything in it, to look at.</summary>
    public Shop Look() => new(_books.Of(isLive: false));

    public void PassTime(long seconds)
    {
        Now += seconds;
        Turn((_, _) => { });
    }

    /// <summary>What the operation gave; null when it was refused as Stripe refuses.</summary>
    public JsonObject? Send(string verb, string path, params IEnumerable<(string Name, string Value)> form)
    {
        var (operation, id, _) = Router.Match(verb, path)!;
        var input = new Input(operation.Parameters.Read(FormDecoder.Tree(form.Select(f => KeyValuePair.Create(f.Name, f.Value)))));
        JsonObject? result = null;
        Turn((turn, shop) =>
        {
            var call = turn.Call(Now, operation.Type, input, id, path);
            try
            {
                result = operation.Run(call);
                turn.Settle(call);
            }
            catch (StripeErrorException e) when (e.Error.KeepsEffects)
            {
                turn.Settle(call);
            }
            catch (StripeErrorException)
            {
                shop.Revert();
            }
        });
        return result;
    }

    /// <summary>Does what no request can, as a page or time would.</summary>
    public void Do(Action<Call> work) => Turn((turn, _) =>
    {
        var call = turn.Moment(Now);
        work(call);
        turn.Settle(call);
    });

    private void Turn(Action<Turn, Shop> work)
    {
        var shop = Look();
        var turn = new Turn(shop, ResourceCatalog.Instance, RandomIds.Instance, isLive: false, EventCause.Time) { Machine = Now };
        turn.PassTime(Due.OwnClock, Now);
        work(turn, shop);
        _books.Apply(new Commit(shop.Changes, null, IsLive: false, shop.StartsAnew));
    }
}
