using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol;
using IntegrationHub.Sandbox.Protocol.Forms;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Resources;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Seed;

/// <summary>Plays requests of the past through the same operations that serve the present.</summary>
internal sealed class SeedScript(Shop shop, long now)
{
    private static readonly Router Router = new(ResourceCatalog.Instance);
    private readonly SeedIds _ids = new();
    private long _at;

    public Shop Shop => shop;

    /// <summary>What follows happened this long ago. The past is told in order.</summary>
    public SeedScript Ago(double days)
    {
        _at = now - (long)(days * 24 * 60 * 60);
        return this;
    }

    /// <summary>The ids that the next request makes, in the order it makes them.</summary>
    public SeedScript As(params string[] ids)
    {
        _ids.Expect(ids);
        return this;
    }

    public JsonObject Post(string path, params (string Name, string Value)[] form) => Send("POST", path, form);

    public JsonObject Delete(string path) => Send("DELETE", path, []);

    /// <summary>A request by hand, for what no request can do.</summary>
    public Call Call(Input? input = null, string id = "", string path = "") => new()
    {
        Shop = shop,
        Now = _at,
        Ids = _ids,
        Input = input ?? Input.None,
        PathId = id,
        Path = path,
    };

    private JsonObject Send(string verb, string path, (string Name, string Value)[] form)
    {
        var (operation, id) = Router.Match(verb, path)!.Value;
        var tree = FormDecoder.Tree(form.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        try
        {
            return operation.Run(Call(new Input(operation.Parameters.Read(tree)), id, path));
        }
        catch (StripeErrorException e) when (e.Error.KeepsEffects)
        {
            return [];
        }
    }
}
