// Package k8s keeps tokens in secrets of Kubernetes and reads them back through its API.
package k8s

import (
	"context"
	"net/http"
	"os"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	applyv1 "k8s.io/client-go/applyconfigurations/core/v1"
	"k8s.io/client-go/kubernetes"
	listersv1 "k8s.io/client-go/listers/core/v1"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller/controllerutil"
)

func get(ctx context.Context, clientset *kubernetes.Clientset) {
	secret, err := clientset.CoreV1().Secrets("default").Get(ctx, "jira", metav1.GetOptions{})
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth(string(secret.Data["email"]), string(secret.Data["jira_token"])) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth("bot@example.com", string(secret.Data["vendor_key"]))
	http.DefaultClient.Do(other)
}

func list(ctx context.Context, clientset kubernetes.Interface) {
	secrets, err := clientset.CoreV1().Secrets("").List(ctx, metav1.ListOptions{LabelSelector: "app=jira"})
	if err != nil {
		return
	}
	for _, secret := range secrets.Items {
		req := site()
		req.SetBasicAuth("bot@example.com", string(secret.Data["jira_token"])) // want `token-stored.*jira_token`
		http.DefaultClient.Do(req)
	}
}

func lister(secrets listersv1.SecretLister) {
	secret, err := secrets.Secrets("default").Get("jira")
	if err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(secret.Data["jira_token"])) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)
}

func create(ctx context.Context, clientset *kubernetes.Clientset) {
	token := os.Getenv("JIRA_API_TOKEN")
	secrets := clientset.CoreV1().Secrets("default")
	secrets.Create(ctx, &corev1.Secret{StringData: map[string]string{"jira_token": token}}, metav1.CreateOptions{})                               // want `token-persisted.*JIRA_API_TOKEN`
	secrets.Update(ctx, &corev1.Secret{Data: map[string][]byte{"jira_token": []byte(token)}}, metav1.UpdateOptions{})                             // want `token-persisted.*JIRA_API_TOKEN`
	secrets.Apply(ctx, applyv1.Secret("jira", "default").WithStringData(map[string]string{"jira_token": token}), metav1.ApplyOptions{})           // want `token-persisted.*JIRA_API_TOKEN`
	clientset.CoreV1().ConfigMaps("default").Create(ctx, &corev1.ConfigMap{Data: map[string]string{"jira_token": token}}, metav1.CreateOptions{}) // want `token-persisted.*JIRA_API_TOKEN`
}

func runtimeGet(ctx context.Context, c client.Client) {
	var secret corev1.Secret
	if err := c.Get(ctx, client.ObjectKey{Namespace: "default", Name: "jira"}, &secret); err != nil {
		return
	}
	req := site()
	req.SetBasicAuth("bot@example.com", string(secret.Data["jira_token"])) // want `token-stored.*jira_token`
	http.DefaultClient.Do(req)

	other := vendor()
	other.SetBasicAuth("bot@example.com", string(secret.Data["vendor_key"]))
	http.DefaultClient.Do(other)
}

func runtimeWrite(ctx context.Context, c client.Client) {
	token := os.Getenv("JIRA_API_TOKEN")
	c.Create(ctx, &corev1.Secret{StringData: map[string]string{"jira_token": token}}) // want `token-persisted.*JIRA_API_TOKEN`
	secret := &corev1.Secret{}
	controllerutil.CreateOrUpdate(ctx, c, secret, func() error {
		secret.Data = map[string][]byte{"jira_token": []byte(token)}
		return nil
	})
}

// site is a request to Jira Cloud.
func site() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

// vendor is a request to somebody else.
func vendor() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
