using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Sandbox.Pages;

/// <summary>The frame around every page, and the policy that keeps scripts and everything foreign out of it.</summary>
internal static class PageLayout
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1a1f36}
        h1{font-size:1.4rem}table{border-collapse:collapse;width:100%}td,th{padding:.4rem 0;border-bottom:1px solid #e3e8ee;text-align:left}
        td:last-child,th:last-child{text-align:right}label{display:block;margin:.8rem 0 .2rem}
        input,select{font:inherit;padding:.5rem;width:100%;box-sizing:border-box;border:1px solid #9aa5b5;border-radius:4px}
        input[type=checkbox],input[type=radio]{width:auto}label.beside{display:inline}fieldset{border:1px solid #e3e8ee;margin:1rem 0}
        :focus-visible{outline:3px solid #3d4eac;outline-offset:2px}a{color:#3d4eac}
        button{font:inherit;padding:.6rem 1.2rem;margin:1rem .5rem 0 0;border:0;border-radius:4px;background:#3d4eac;color:#fff;cursor:pointer}
        button.second{background:#5b6577}.error{color:#a30024}footer{margin-top:3rem;font-size:.85rem;color:#5b6577}
        """;

    private static readonly string StyleDigest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>The whole document.</summary>
    public static string Document(PageAnswer answer) =>
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n" +
        Html.Of($"<title>{answer.Title}</title>") + "\n<style>" + Style + "</style>\n</head>\n<body>\n" +
        Html.Of($"<h1>{answer.Title}</h1>\n{answer.Body}\n<footer>A page of the sandbox: no money moves here.</footer>") +
        "\n</body>\n</html>\n";

    /// <summary>Nothing is loaded, no script runs, nobody frames the page, and its forms lead to the sandbox and where the answer says.</summary>
    public static string Policy(PageAnswer answer)
    {
        // A browser holds the redirect after a form against form-action too. A scheme is enough there, and no address can break out of it.
        var beyond = Uri.TryCreate(answer.LeadsTo, UriKind.Absolute, out var to) ? $" {to.Scheme}:" : "";
        return $"default-src 'none'; style-src 'sha256-{StyleDigest}'; form-action 'self'{beyond}; base-uri 'none'; frame-ancestors 'none'";
    }
}
